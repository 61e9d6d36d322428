#include "time/civil.hpp"

#include "time/floor_division.hpp"

namespace timeloom {

namespace {

constexpr std::int64_t kFirstDay = floor_divide(INT64_MIN, kSecondsPerDay);
constexpr std::int64_t kLastDay = floor_divide(INT64_MAX, kSecondsPerDay);
constexpr std::int64_t kDaysPerEra = 146'097;          // 400 years
constexpr std::int64_t kDaysFromEraToEpoch = 719'468;  // 0000-03-01 to 1970-01-01

}  // namespace

bool is_leap_year(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int64_t year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[month - 1];
}

std::int64_t days_from_civil(CivilDate date) {
  // Years begin in March here, so that the leap day is the last.
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const int month = date.month <= 2 ? date.month + 9 : date.month - 3;
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = floor_remainder(year, 400);
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kDaysFromEraToEpoch;
}

CivilDate civil_from_days(std::int64_t days) {
  days += kDaysFromEraToEpoch;
  const std::int64_t era = floor_divide(days, kDaysPerEra);
  const std::int64_t day_of_era = floor_remainder(days, kDaysPerEra);
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int month = static_cast<int>((5 * day_of_year + 2) / 153);
  const int day = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  const std::int64_t year = era * 400 + year_of_era;
  return month >= 10 ? CivilDate{year + 1, month - 9, day} : CivilDate{year, month + 3, day};
}

int weekday_from_days(std::int64_t days) {
  return static_cast<int>((floor_remainder(days, 7) + 4) % 7);  // 1970-01-01 was a Thursday
}

Instant to_instant(const CivilTime& time) {
  if (time.date.year < kFirstYear) return kEarliestInstant;
  if (time.date.year > kLastYear) return kLatestInstant;
  const std::int64_t days = days_from_civil(time.date);
  if (days < kFirstDay) return kEarliestInstant;
  if (days > kLastDay) return kLatestInstant;
  const std::int64_t second_of_day = time.hour * 3'600 + time.minute * 60 + time.second;
  // Counted from the midnight nearer to 1970, which is always within range.
  return days >= 0 ? add({days * kSecondsPerDay, 0}, {second_of_day, time.nanosecond})
                   : add({(days + 1) * kSecondsPerDay, 0},
                         {second_of_day - kSecondsPerDay, time.nanosecond});
}

CivilTime to_civil(Instant instant) {
  const int second = static_cast<int>(floor_remainder(instant.seconds, kSecondsPerDay));
  return {civil_from_days(floor_divide(instant.seconds, kSecondsPerDay)), second / 3'600,
          second / 60 % 60, second % 60, instant.nanoseconds};
}

}  // namespace timeloom
