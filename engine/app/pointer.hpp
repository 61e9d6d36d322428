// What the pointer does to the timeline.
#pragma once

#include "app/app_state.hpp"

namespace timeloom {

// One thing that happened. Positions are logical pixels from the timeline's upper left.
struct PointerInput {
  bool over = false;  // the timeline, and not a panel
  Point at;
  Point moved;
  float wheel = 0, wheel_sideways = 0;  // notches; up and left are positive
  bool shift = false;
  bool pressed = false, down = false, released = false, double_clicked = false;
};

void handle_pointer(AppState& state, const PointerInput& input);

}  // namespace timeloom
