// From the window's pointer events to what they mean for the timeline.
#pragma once

#include <optional>
#include <vector>

#include "app/pointer.hpp"
#include "app/pointer_event.hpp"

namespace timeloom {

// Reads all of a frame's events in their order, so that a fast click or drag is understood even
// where all of it falls between two frames.
class PointerReader {
public:
  // At least one, which says where the pointer is now. `covered`: a menu or dialog is in front of
  // the timeline. `seconds`: now, on the events' clock. While one button is held, others count for
  // nothing.
  std::vector<PointerInput> read(const std::vector<PointerEvent>& events, const Rect& timeline,
                                 bool covered, double seconds = 0);

private:
  bool is_second_click(const PointerEvent& press);

  Point at_{-1, -1};
  std::optional<PointerButton> held_;
  Point press_at_;
  double press_seconds_ = -1;  // of a press that a second one may follow
};

}  // namespace timeloom
