// Steps on the way from one value to another. `share` is that of the way which is left.
#pragma once

#include <cmath>

namespace timeloom {

// In pixels; there when it is next to it.
inline float eased(float from, float to, float share) {
  constexpr float kArrived = 0.4F;
  const float now = from + (to - from) * share;
  return std::abs(to - now) < kArrived ? to : now;
}

// Below this nothing is to be seen.
inline constexpr float kInvisible = 0.03F;

// Of an opacity, towards 1.
inline float faded_in(float opacity, float share) {
  const float now = opacity + (1 - opacity) * share;
  return now > 1 - kInvisible ? 1 : now;
}

}  // namespace timeloom
