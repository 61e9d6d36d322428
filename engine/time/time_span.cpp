#include "time/time_span.hpp"

#include <algorithm>

#include "time/civil.hpp"

namespace timeloom {

namespace {

Instant add_months(Instant instant, int months) {
  CivilTime time = to_civil(instant);
  const int month = time.date.month - 1 + months;
  time.date.year += month / 12;
  time.date.month = month % 12 + 1;
  time.date.day = std::min(time.date.day, days_in_month(time.date.year, time.date.month));
  return to_instant(time);
}

Instant add_years(Instant instant, std::int64_t years) {
  CivilTime time = to_civil(instant);
  time.date.year += years;
  time.date.day = std::min(time.date.day, days_in_month(time.date.year, time.date.month));
  return to_instant(time);
}

Duration fixed_length(Precision precision) {
  switch (precision) {
    case Precision::day:
      return {kSecondsPerDay, 0};
    case Precision::hour:
      return {3'600, 0};
    case Precision::minute:
      return {60, 0};
    case Precision::second:
      return {1, 0};
    case Precision::millisecond:
      return {0, 1'000'000};
    case Precision::microsecond:
      return {0, 1'000};
    default:
      return {0, 1};
  }
}

}  // namespace

Instant end_of_unit(Instant instant, Precision precision) {
  if (const std::int64_t years = years_in(precision); years > 0) return add_years(instant, years);
  if (const int months = months_in(precision); months > 0) return add_months(instant, months);
  return add(instant, fixed_length(precision));
}

TimeRange extent(const TimeSpan& span) {
  // A broken span, whose end is before its start, still covers what its start says.
  const Instant end = end_of_unit(span.end, span.end_precision);
  return {span.start, end > span.start ? end : end_of_unit(span.start, span.start_precision)};
}

TimeRange reach(const TimeSpan& span) {
  auto range = extent(span);
  if (!span.is_interval()) return range;
  if (span.has(span_flag::start_open)) range.begin = kEarliestInstant;
  if (span.has(span_flag::end_open)) range.end = kLatestInstant;
  return range;
}

}  // namespace timeloom
