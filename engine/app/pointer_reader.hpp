// From the window's pointer events to what they mean for the timeline.
#pragma once

#include <vector>

#include "app/pointer.hpp"
#include "app/pointer_event.hpp"

namespace timeloom {

// Reads all of a frame's events in their order, so that a fast click or drag is understood even
// where all of it falls between two frames.
class PointerReader {
public:
  // At least one, which says where the pointer is now. `covered`: a menu or dialog is in front of
  // the timeline.
  std::vector<PointerInput> read(const std::vector<PointerEvent>& events, const Rect& timeline,
                                 bool covered);

private:
  bool is_second_click(const PointerEvent& press);

  Point at_{-1, -1};
  bool down_ = false;
  Point press_at_;
  double press_seconds_ = -1;  // of a press that a second one may follow
};

}  // namespace timeloom
