// Where an axis puts its ticks and what they say, from nanoseconds to billions of years.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "time/time_span.hpp"

namespace timeloom {

enum class TickUnit : std::uint8_t { nanosecond, second, minute, hour, day, month, year };

// A step of `count` units: {year, 10} is a decade, {nanosecond, 1000} a microsecond,
// {year, 1'000'000'000} a billion years. Steps are those that people count in: 1, 2, 5 × 10^n of
// years and of parts of a second; 1, 5, 10, 15, 30 minutes and seconds; 1, 3, 6, 12 hours; 1, 2, 7,
// 14 days; 1, 3, 6 months.
struct TickStep {
  TickUnit unit = TickUnit::year;
  std::int64_t count = 1;

  friend bool operator==(const TickStep&, const TickStep&) = default;
};

struct Tick {
  Instant at;
  std::string label;
};

// Two rows: the step, and the unit it is a part of (hours under days, months under years). The
// parent row is empty where the minor labels already say everything (plain years). Parent ticks
// stand at the beginning of their unit; the one that began before the range is given first so that
// its label can be kept in view.
struct TickRows {
  TickStep minor_step;
  std::vector<Tick> minor;
  std::vector<Tick> major;
};

// The finest step that leaves at least `min_spacing` pixels between ticks where the range is drawn
// over `width` pixels. Ticks lie within [begin, end]; at most width / min_spacing + 2 of them.
TickStep choose_tick_step(TimeRange range, double width, double min_spacing);
TickRows make_ticks(TimeRange range, double width, double min_spacing);

}  // namespace timeloom
