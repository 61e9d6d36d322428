#include "view/annotation.hpp"

#include <array>

namespace timeloom {

Instant snapped(Instant instant, double seconds_per_pixel) {
  constexpr std::array<std::int64_t, 4> kUnits{kSecondsPerDay, 3600, 60, 1};
  constexpr double kMostPixels = 2;
  for (const auto unit : kUnits) {
    if (static_cast<double>(unit) > kMostPixels * seconds_per_pixel) continue;
    const auto half = Duration{unit / 2, unit == 1 ? kNanosecondsPerSecond / 2 : 0};
    const auto later = add(instant, half).seconds;
    const auto beyond = ((later % unit) + unit) % unit;
    return {later - beyond, 0};
  }
  return instant;
}

}  // namespace timeloom
