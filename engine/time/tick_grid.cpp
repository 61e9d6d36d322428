#include "time/tick_grid.hpp"

#include "time/civil.hpp"
#include "time/floor_division.hpp"

namespace timeloom {

namespace {

// Nothing for a date that to_instant had to saturate.
std::optional<Instant> instant_of(CivilDate date) {
  const Instant instant = to_instant({date});
  return to_civil(instant) == CivilTime{date} ? std::optional(instant) : std::nullopt;
}

// The year of the index-th tick, rising with the index. There is no year between 1 BC and AD 1, so
// round numbers of years BC are a year off round astronomical ones: steps of 500 stand on 1000 BC,
// 500 BC, AD 1, 500, 1000.
std::int64_t tick_year(std::int64_t index, std::int64_t count) {
  if (count == 1) return index;
  const bool is_deep = count >= kDeepTimeStep;
  if (index == 0) return is_deep ? 0 : 1;
  const std::int64_t year = index * count;
  if (index > 0 || is_deep) return year;
  const bool is_far = count >= kLeastDeepTimeStep && year <= -kDeepTimeStep;
  return is_far ? year : year + 1;
}

std::int64_t year_at_or_before(std::int64_t year, std::int64_t count) {
  std::int64_t index = floor_divide(year, count) + 1;
  while (tick_year(index, count) > year) --index;
  return tick_year(index, count);
}

std::int64_t year_after(std::int64_t year, std::int64_t count) {
  std::int64_t index = floor_divide(year, count) - 1;
  while (tick_year(index, count) <= year) ++index;
  return tick_year(index, count);
}

// The month in which a step of months begins, `steps` later.
CivilDate month_tick(CivilDate date, std::int64_t count, int steps) {
  const std::int64_t months = date.year * 12 + date.month - 1;
  const std::int64_t tick = (floor_divide(months, count) + steps) * count;
  return {floor_divide(tick, 12), static_cast<int>(floor_remainder(tick, 12)) + 1, 1};
}

// Days are counted anew in every month, 1, 8, 15, 22, so that each month begins with a tick; a tick
// with less than a whole step left in its month is dropped.
CivilDate day_tick(CivilDate date, int count) {
  const int room = days_in_month(date.year, date.month);
  int day = (date.day - 1) / count * count + 1;
  if (day - 1 + count > room) day -= count;
  return {date.year, date.month, day};
}

CivilDate day_tick_after(CivilDate date, int count) {
  CivilDate tick = day_tick(date, count);
  tick.day += count;
  const bool is_in_month = tick.day - 1 + count <= days_in_month(tick.year, tick.month);
  return is_in_month ? tick : month_tick(date, 1, 1);
}

std::int64_t seconds_in(TickStep step) {
  switch (step.unit) {
    case TickUnit::hour:
      return step.count * 3'600;
    case TickUnit::minute:
      return step.count * 60;
    default:
      return step.count;
  }
}

}  // namespace

std::optional<Instant> tick_at_or_before(Instant instant, TickStep step) {
  const CivilDate date = to_civil(instant).date;
  switch (step.unit) {
    case TickUnit::year:
      return instant_of({year_at_or_before(date.year, step.count), 1, 1});
    case TickUnit::month:
      return instant_of(month_tick(date, step.count, 0));
    case TickUnit::day:
      return instant_of(day_tick(date, static_cast<int>(step.count)));
    case TickUnit::nanosecond: {
      const auto count = static_cast<std::uint32_t>(step.count);
      return Instant{instant.seconds, instant.nanoseconds - instant.nanoseconds % count};
    }
    default: {
      const std::int64_t since_tick = floor_remainder(instant.seconds, seconds_in(step));
      if (instant.seconds < INT64_MIN + since_tick) return std::nullopt;
      return Instant{instant.seconds - since_tick, 0};
    }
  }
}

std::optional<Instant> tick_after(Instant instant, TickStep step) {
  const CivilDate date = to_civil(instant).date;
  switch (step.unit) {
    case TickUnit::year:
      return instant_of({year_after(date.year, step.count), 1, 1});
    case TickUnit::month:
      return instant_of(month_tick(date, step.count, 1));
    case TickUnit::day:
      return instant_of(day_tick_after(date, static_cast<int>(step.count)));
    case TickUnit::nanosecond: {
      const auto count = static_cast<std::uint32_t>(step.count);
      const std::uint32_t next = instant.nanoseconds - instant.nanoseconds % count + count;
      if (next < kNanosecondsPerSecond) return Instant{instant.seconds, next};
      if (instant.seconds == INT64_MAX) return std::nullopt;
      return Instant{instant.seconds + 1, 0};
    }
    default: {
      const std::int64_t length = seconds_in(step);
      const std::int64_t to_next = length - floor_remainder(instant.seconds, length);
      if (instant.seconds > INT64_MAX - to_next) return std::nullopt;
      return Instant{instant.seconds + to_next, 0};
    }
  }
}

}  // namespace timeloom
