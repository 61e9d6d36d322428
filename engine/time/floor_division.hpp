// Division that rounds down, so that time before 1970 needs no special case.
#pragma once

#include <cstdint>

namespace timeloom {

// `divisor` is positive.
constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

// In [0, divisor).
constexpr std::int64_t floor_remainder(std::int64_t value, std::int64_t divisor) {
  const std::int64_t remainder = value % divisor;
  return remainder < 0 ? remainder + divisor : remainder;
}

}  // namespace timeloom
