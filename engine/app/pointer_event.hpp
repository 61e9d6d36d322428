// One thing that the pointer did.
#pragma once

#include <cstdint>

#include "base/geometry.hpp"

namespace timeloom {

enum class PointerButton : std::uint8_t { left, right, middle, back, forward };
inline constexpr int kPointerButtonCount = 5;

// In the window's logical pixels.
struct PointerEvent {
  enum class Action : std::uint8_t { moved, pressed, released, wheel } action = Action::moved;
  Point at;
  PointerButton button = PointerButton::left;  // of a press or release
  float wheel = 0, wheel_sideways = 0;         // notches; up and left are positive
  bool shift = false, control = false;
  double seconds = 0;  // on any one clock
};

}  // namespace timeloom
