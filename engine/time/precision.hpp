// How wide a stated date is.
#pragma once

#include <cstdint>

namespace timeloom {

// Coarse to fine. The values are those of timeloom_precision in the plugin ABI.
enum class Precision : std::uint8_t {
  billion_years = 0,
  hundred_million_years,
  ten_million_years,
  million_years,
  hundred_thousand_years,
  ten_thousand_years,
  millennium,
  century,
  decade,
  year,
  half_year,
  third_year,
  season,
  quarter,
  month,
  day,
  hour,
  minute,
  second,
  millisecond,
  microsecond,
  nanosecond,
};

inline constexpr int kPrecisionCount = 22;

}  // namespace timeloom
