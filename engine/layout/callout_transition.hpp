// Callouts from one layout to the next without a jump.
#pragma once

#include <unordered_map>

#include "layout/figure_layout.hpp"

namespace timeloom {

// Words on the same side of the axis slide to where a new layout has them; what stands on another
// side, or is new, fades in there. Where a leader begins is never moved: it is the time.
class CalloutTransition {
public:
  // Changes the callouts of `layout` to what is to be seen after a `share` (0 to 1) of the way that
  // is left. All of the first layout are shown as they are. True where not all have arrived.
  // O(callouts).
  bool apply(FigureLayout& layout, float share);

private:
  struct Shown {
    Point away;  // of the symbol from where the leader begins
    bool above = false, rightward = false;
    float opacity = 1;
  };

  std::unordered_map<EventRow, Shown> shown_;
  bool begun_ = false;
};

}  // namespace timeloom
