// From the window's pointer events to what they mean for the timeline.
#pragma once

#include <vector>

#include "app/pointer.hpp"

namespace timeloom {

// In the window's logical pixels, in the order of arrival, so that a fast click or drag is
// understood even where all of it falls between two frames.
struct PointerEvent {
  enum class Action : std::uint8_t { moved, pressed, released, wheel } action = Action::moved;
  Point at;
  float wheel = 0, wheel_sideways = 0;
  bool shift = false;
  double seconds = 0;  // on any one clock
};

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
