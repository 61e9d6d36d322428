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

// How many years a unit has; 0 for those shorter than a year.
constexpr std::int64_t years_in(Precision precision) {
  constexpr std::int64_t kYears[] = {1'000'000'000, 100'000'000, 10'000'000, 1'000'000, 100'000,
                                     10'000,        1'000,       100,        10,        1};
  return precision <= Precision::year ? kYears[static_cast<int>(precision)] : 0;
}

// How many months a unit of part of a year has; 0 for all others.
constexpr int months_in(Precision precision) {
  constexpr int kMonths[] = {6, 4, 3, 3, 1};  // half_year, third_year, season, quarter, month
  return precision > Precision::year && precision <= Precision::month
             ? kMonths[static_cast<int>(precision) - static_cast<int>(Precision::half_year)]
             : 0;
}

}  // namespace timeloom
