// The proleptic Gregorian calendar with astronomical years (year 0 is 1 BC), over all of Instant.
#pragma once

#include <cstdint>

#include "time/instant.hpp"

namespace timeloom {

struct CivilDate {
  std::int64_t year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

struct CivilTime {
  CivilDate date;
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::uint32_t nanosecond = 0;

  friend constexpr auto operator<=>(const CivilTime&, const CivilTime&) = default;
};

// The years that the earliest and the latest Instant fall in.
inline constexpr std::int64_t kFirstYear = -292'277'022'657;
inline constexpr std::int64_t kLastYear = 292'277'026'596;

bool is_leap_year(std::int64_t year);
int days_in_month(std::int64_t year, int month);

// Days since 1970-01-01, and back. Exact for every year that an Instant can hold. The algorithm is
// Howard Hinnant's, https://howardhinnant.github.io/date_algorithms.html
std::int64_t days_from_civil(CivilDate date);
CivilDate civil_from_days(std::int64_t days);

// 0 is Sunday.
int weekday_from_days(std::int64_t days);

// UTC. to_instant saturates for years beyond Instant's range.
Instant to_instant(const CivilTime& time);
CivilTime to_civil(Instant instant);

}  // namespace timeloom
