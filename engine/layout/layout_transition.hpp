// From one layout to the next without a jump.
#pragma once

#include <string>
#include <unordered_map>

#include "layout/callout_transition.hpp"
#include "layout/figure_layout.hpp"

namespace timeloom {

// Lanes, events and callouts move to where a new layout has them, labels that change sides and what
// is new fade in, what is gone fades out where it was. x is never moved: it is the time. A lane
// that is scrolled into view is shown as it is.
class LayoutTransition {
public:
  // Changes `layout`, the newest, to what is to be seen `seconds` after the last call. `scroll` is
  // how far its lanes are moved up. The first layout, and one of another width, is shown as it is,
  // and so is each where `seconds` is infinite. O(marks).
  void apply(FigureLayout& layout, float scroll, double seconds);

  // Not yet everything is where it belongs.
  bool moving() const { return moving_; }
  // The next layout is shown as it is: its events are others.
  void reset();

private:
  struct ShownBand {
    float y = 0;  // of the lanes when nothing is scrolled
    DensityProfile density;
    bool out_of_view = false;
  };
  struct ShownMark {
    PlacedMark placed;
    std::string band;  // its path
    float y = 0;       // as ShownBand's
    bool current = false;
  };

  bool comes_into_view(const PlacedBand& band) const;
  float move_band(PlacedBand& band, float scroll, float share);
  void fade_density(PlacedBand& band, ShownBand& shown, float share);
  void move_mark(PlacedMark& placed, const PlacedBand& band, float scroll, float rows_moved,
                 float share);
  void fade_out_the_gone(FigureLayout& layout, float scroll, float share);
  // eased(), which is noted where it has not arrived.
  float approached(float from, float to, float share);

  CalloutTransition callouts_;
  std::unordered_map<std::string, ShownBand> bands_;
  std::unordered_map<EventRow, ShownMark> marks_;
  Viewport viewport_;
  float plot_width_ = 0;
  // What has an x in the last layout's pixels has offset + x × scale in the new one's.
  double x_offset_ = 0, x_scale_ = 1;
  bool begun_ = false, moving_ = false;
};

}  // namespace timeloom
