#include "table/plain_time.hpp"

#include <array>
#include <cstdint>

#include "table/text.hpp"

namespace timeloom::table {
namespace {

// The number that `count` digits at `offset` are, or -1 where they are no digits.
int digits_at(std::string_view text, std::size_t offset, std::size_t count) {
  int value = 0;
  for (const char digit : text.substr(offset, count)) {
    if (!is_digit(digit)) return -1;
    value = value * 10 + digit - '0';
  }
  return value;
}

bool is_leap_year(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap_year(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Since 1970-01-01, for years from 0 on. The year is taken to begin in March, so that the leap day
// is its last: Howard Hinnant, https://howardhinnant.github.io/date_algorithms.html
std::int64_t days_since_epoch(int year, int month, int day) {
  const int march_year = year + 4800 - (month <= 2 ? 1 : 0);  // 4800 keeps it positive
  const int era = march_year / 400;
  const int year_of_era = march_year % 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  constexpr std::int64_t kDaysOfEra = 146'097;
  constexpr std::int64_t kEpoch = 719'468 + 12 * kDaysOfEra;
  return era * kDaysOfEra + day_of_era - kEpoch;
}

std::optional<timeloom_span> instant(std::int64_t seconds, timeloom_precision precision,
                                     unsigned flags = 0) {
  timeloom_span span{};
  span.flags = static_cast<std::uint16_t>(flags);
  span.start_seconds = span.end_seconds = seconds;
  span.start_precision = span.end_precision = static_cast<std::uint8_t>(precision);
  return span;
}

}  // namespace

std::optional<timeloom_span> plain_time(std::string_view text, std::string_view zone) {
  constexpr std::int64_t kSecondsOfDay = 86'400;
  const auto size = text.size();
  if (size < 4) return std::nullopt;
  const int year = digits_at(text, 0, 4);
  if (year < 0) return std::nullopt;
  if (size == 4)
    return instant(days_since_epoch(year, 1, 1) * kSecondsOfDay, TIMELOOM_PRECISION_YEAR);

  if (size < 7 || text[4] != '-') return std::nullopt;
  const int month = digits_at(text, 5, 2);
  if (month < 1 || month > 12) return std::nullopt;
  if (size == 7)
    return instant(days_since_epoch(year, month, 1) * kSecondsOfDay, TIMELOOM_PRECISION_MONTH);

  if (size < 10 || text[7] != '-') return std::nullopt;
  const int day = digits_at(text, 8, 2);
  if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
  const auto midnight = days_since_epoch(year, month, day) * kSecondsOfDay;
  if (size == 10) return instant(midnight, TIMELOOM_PRECISION_DAY);

  const bool has_zone = text.ends_with('Z');
  if (!has_zone && !zone.empty()) return std::nullopt;
  const auto clock = text.substr(11, size - 11 - (has_zone ? 1 : 0));
  const bool has_seconds = clock.size() == 8 && clock[5] == ':';
  if ((text[10] != 'T' && text[10] != ' ') || (clock.size() != 5 && !has_seconds) ||
      clock[2] != ':')
    return std::nullopt;
  const int hour = digits_at(clock, 0, 2);
  const int minute = digits_at(clock, 3, 2);
  const int second = has_seconds ? digits_at(clock, 6, 2) : 0;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return std::nullopt;
  return instant(midnight + (hour * 60 + minute) * 60 + second,
                 has_seconds ? TIMELOOM_PRECISION_SECOND : TIMELOOM_PRECISION_MINUTE,
                 has_zone ? 0 : TIMELOOM_START_LOCAL | TIMELOOM_END_LOCAL);
}

}  // namespace timeloom::table
