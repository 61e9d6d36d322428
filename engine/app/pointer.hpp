// What the pointer does to the timeline.
#pragma once

#include "app/app_state.hpp"
#include "app/pointer_event.hpp"

namespace timeloom {

// One thing that happened. Positions are logical pixels from the timeline's upper left.
struct PointerInput {
  bool over = false;  // the timeline, and not a panel
  Point at;
  Point moved;
  float wheel = 0, wheel_sideways = 0;  // notches; up and left are positive
  bool shift = false, control = false;
  double seconds = 0;                          // when it happened, on any one clock
  PointerButton button = PointerButton::left;  // that is meant by what follows
  bool pressed = false, down = false, released = false, double_clicked = false;
};

void handle_pointer(AppState& state, const PointerInput& input);

}  // namespace timeloom
