// Where an axis puts its ticks and what they say, from nanoseconds to billions of years.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "time/axis_clock.hpp"
#include "time/language.hpp"
#include "time/time_span.hpp"

namespace timeloom {

enum class TickUnit : std::uint8_t { nanosecond, second, minute, hour, day, month, year };

// A step of `count` units: {year, 10} is a decade, {nanosecond, 1000} a microsecond,
// {year, 1'000'000'000} a billion years. Steps are those that people count in: 1, 2, 5 × 10^n of
// years and of parts of a second; 1, 2, 5, 10, 15, 30 minutes and seconds; 1, 3, 6, 12 hours; 1, 2,
// 7, 14 days; 1, 3, 6 months.
struct TickStep {
  TickUnit unit = TickUnit::year;
  std::int64_t count = 1;

  friend bool operator==(const TickStep&, const TickStep&) = default;
};

struct Tick {
  Instant at;
  std::string label;
  std::string short_label{};  // of a parent: without the date, which another parent has said
};

// Two rows: the step, and the unit it is a part of (clock times under days, days under months,
// months under years, fractions under the second, ms or µs that they are counted from). The parent
// row is empty where the minor labels already say everything (years). Parent ticks stand at the
// beginning of their unit; the one that began before the range is given first so that its label can
// be kept in view.
//
// Labels, minor under major: "Jan" under "2013", "29" under "July 2013", "14:00" and "14:05:09"
// under "29 July 2013", "+250 ms" under "29 July 2013 14:05:09 UTC", in short "14:05:09". Years:
// "2012", "12,000", "500 BC"; round numbers of years BC get the ticks, and AD 1 stands between
// them. Steps of a million years and more, and steps of a thousand and more before one million BC,
// count from the present: "66 Myr ago", "13.8 Gyr ago", "now", "in 5 Gyr". Days are counted from
// the first of each month (1, 8, 15, 22), so the last step of a month is longer. Other languages
// than English say the same in their own way.
struct TickRows {
  TickStep minor_step;
  std::vector<Tick> minor;
  std::vector<Tick> major;
};

// The finest step that leaves at least `min_spacing` pixels between ticks where the range is drawn
// over `width` pixels. Ticks lie within [begin, end]; at most width / min_spacing + 2 of them.
TickStep choose_tick_step(TimeRange range, double width, double min_spacing);
TickRows make_ticks(TimeRange range, double width, double min_spacing, AxisClock clock,
                    const Language& language = {});

}  // namespace timeloom
