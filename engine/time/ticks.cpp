#include "time/ticks.hpp"

#include <cmath>

#include "time/civil.hpp"
#include "time/tick_grid.hpp"
#include "time/tick_label.hpp"

namespace timeloom {

namespace {

constexpr double kSecondsPerShortYear = 365.0 * 86'400;

// Every step, fine to coarse.
std::vector<TickStep> make_ladder() {
  std::vector<TickStep> ladder;
  const auto push = [&ladder](TickUnit unit, std::initializer_list<std::int64_t> counts) {
    for (const std::int64_t count : counts) ladder.push_back({unit, count});
  };
  for (std::int64_t power = 1; power < kNanosecondsPerSecond; power *= 10) {
    push(TickUnit::nanosecond, {power, 2 * power, 5 * power});
  }
  push(TickUnit::second, {1, 2, 5, 10, 15, 30});
  push(TickUnit::minute, {1, 2, 5, 10, 15, 30});
  push(TickUnit::hour, {1, 3, 6, 12});
  push(TickUnit::day, {1, 2, 7, 14});
  push(TickUnit::month, {1, 3, 6});
  for (std::int64_t power = 1; power <= 1'000'000'000'000; power *= 10) {
    push(TickUnit::year, {power, 2 * power, 5 * power});
  }
  return ladder;
}

double shortest_months(std::int64_t count) {
  if (count == 1) return 28;
  return count == 3 ? 90 : 181;
}

// The step between AD 1 and the first round year is a year short.
bool has_short_year_step(TimeRange range, std::int64_t count) {
  return count > 1 && count < kDeepTimeStep && to_civil(range.begin).date.year <= 1 &&
         to_civil(range.end).date.year >= count;
}

// The least distance in seconds between two ticks of the range.
double shortest_length(TickStep step, TimeRange range) {
  const auto count = static_cast<double>(step.count);
  switch (step.unit) {
    case TickUnit::nanosecond:
      return count * 1e-9;
    case TickUnit::second:
      return count;
    case TickUnit::minute:
      return count * 60;
    case TickUnit::hour:
      return count * 3'600;
    case TickUnit::day:
      return count * 86'400;
    case TickUnit::month:
      return shortest_months(step.count) * 86'400;
    default:
      return (count - has_short_year_step(range, step.count)) * kSecondsPerShortYear;
  }
}

// Wider than a Duration, where the range is the whole axis.
double length_in_seconds(TimeRange range) {
  const std::uint64_t seconds = static_cast<std::uint64_t>(range.end.seconds) -
                                static_cast<std::uint64_t>(range.begin.seconds);
  return static_cast<double>(seconds) + (static_cast<double>(range.end.nanoseconds) -
                                         static_cast<double>(range.begin.nanoseconds)) *
                                            1e-9;
}

bool can_be_drawn(TimeRange range, double width, double min_spacing) {
  return range.begin < range.end && width > 0 && std::isfinite(width) && min_spacing > 0 &&
         std::isfinite(min_spacing);
}

std::vector<Tick> minor_ticks(TimeRange range, TickStep step, const Language& language) {
  std::vector<Tick> ticks;
  auto at = tick_at_or_before(range.begin, step);
  if (at != range.begin) at = tick_after(range.begin, step);
  for (; at && *at <= range.end; at = tick_after(*at, step)) {
    ticks.push_back({*at, minor_label(*at, step, language)});
  }
  return ticks;
}

std::vector<Tick> major_ticks(TimeRange range, TickStep parent, AxisClock clock,
                              const Language& language) {
  std::vector<Tick> ticks;
  auto at = tick_at_or_before(range.begin, parent);
  if (!at) at = tick_after(range.begin, parent);
  for (; at && *at <= range.end; at = tick_after(*at, parent)) {
    ticks.push_back({*at, major_label(*at, parent, clock, language),
                     short_major_label(*at, parent, clock, language)});
  }
  return ticks;
}

}  // namespace

TickStep choose_tick_step(TimeRange range, double width, double min_spacing) {
  static const std::vector<TickStep> kLadder = make_ladder();
  if (!can_be_drawn(range, width, min_spacing)) return kLadder.back();
  const double least_length = length_in_seconds(range) * (min_spacing / width);
  for (const TickStep& step : kLadder) {
    if (shortest_length(step, range) >= least_length) return step;
  }
  return kLadder.back();
}

TickRows make_ticks(TimeRange range, double width, double min_spacing, AxisClock clock,
                    const Language& language) {
  TickRows rows;
  rows.minor_step = choose_tick_step(range, width, min_spacing);
  if (!can_be_drawn(range, width, min_spacing)) return rows;
  rows.minor = minor_ticks(range, rows.minor_step, language);
  if (rows.minor_step.unit != TickUnit::year) {
    rows.major = major_ticks(range, parent_step(rows.minor_step), clock, language);
  }
  return rows;
}

}  // namespace timeloom
