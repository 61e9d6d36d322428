#include "time/ticks.hpp"

#include <cmath>

#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// Over 800 pixels, at least 70 apart.
TickRows rows(Instant begin, Instant end) {
  return make_ticks({begin, end}, 800, 70, AxisClock::utc);
}

std::string labels(const std::vector<Tick>& ticks) {
  std::string joined;
  for (const Tick& tick : ticks) {
    const bool is_short = !joined.empty() && !tick.short_label.empty();
    joined += (joined.empty() ? "" : " | ") + (is_short ? tick.short_label : tick.label);
  }
  return joined;
}

void check(const TickRows& rows, TickStep step, const std::string& major,
           const std::string& minor) {
  CHECK((rows.minor_step == step));
  CHECK(labels(rows.major) == major);
  CHECK(labels(rows.minor) == minor);
}

}  // namespace

TEST_CASE("years") {
  check(rows(at(2012), at(2018)), {TickUnit::year, 1}, "",
        "2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018");
  check(rows(at(1963, 5), at(2018)), {TickUnit::year, 5}, "",
        "1965 | 1970 | 1975 | 1980 | 1985 | 1990 | 1995 | 2000 | 2005 | 2010 | 2015");
  check(rows(at(1), at(20'000)), {TickUnit::year, 2'000}, "",
        "AD 1 | 2000 | 4000 | 6000 | 8000 | 10,000 | 12,000 | 14,000 | 16,000 | 18,000 | 20,000");
}

TEST_CASE("round years BC get the ticks, and AD 1 the turn") {
  check(rows(at(-1'000), at(1'000)), {TickUnit::year, 200}, "",
        "1000 BC | 800 BC | 600 BC | 400 BC | 200 BC | AD 1 | 200 | 400 | 600 | 800 | 1000");
  check(rows(at(-3), at(4)), {TickUnit::year, 1}, "",
        "4 BC | 3 BC | 2 BC | 1 BC | AD 1 | 2 | 3 | 4");
  CHECK(rows(at(-1'000), at(1'000)).minor.front().at == at(-999));
}

TEST_CASE("deep time counts from the present") {
  check(rows(at(-13'800'000'000), at(2000)), {TickUnit::year, 2'000'000'000}, "",
        "12 Gyr ago | 10 Gyr ago | 8 Gyr ago | 6 Gyr ago | 4 Gyr ago | 2 Gyr ago | now");
  check(rows(at(-1'500'000'000), at(500'000'000)), {TickUnit::year, 200'000'000}, "",
        "1.4 Gyr ago | 1.2 Gyr ago | 1 Gyr ago | 800 Myr ago | 600 Myr ago | 400 Myr ago | "
        "200 Myr ago | now | in 200 Myr | in 400 Myr");
  check(rows(at(-66'200'000), at(-65'800'000)), {TickUnit::year, 50'000}, "",
        "66.2 Myr ago | 66.15 Myr ago | 66.1 Myr ago | 66.05 Myr ago | 66 Myr ago | "
        "65.95 Myr ago | 65.9 Myr ago | 65.85 Myr ago | 65.8 Myr ago");
}

TEST_CASE("months under years") {
  check(rows(at(2012), at(2013)), {TickUnit::month, 3}, "2012 | 2013",
        "Jan | Apr | Jul | Oct | Jan");
  check(rows(at(2012, 11, 15), at(2013, 5, 20)), {TickUnit::month, 1}, "2012 | 2013",
        "Dec | Jan | Feb | Mar | Apr | May");
}

TEST_CASE("days under months, counted from the first") {
  check(rows(at(2013, 7, 27), at(2013, 8, 3)), {TickUnit::day, 1}, "July 2013 | August 2013",
        "27 | 28 | 29 | 30 | 31 | 1 | 2 | 3");
  check(rows(at(2013, 7), at(2013, 8, 15)), {TickUnit::day, 7}, "July 2013 | August 2013",
        "1 | 8 | 15 | 22 | 1 | 8 | 15");
  check(rows(at(2013, 2, 20), at(2013, 3, 8)), {TickUnit::day, 2}, "February 2013 | March 2013",
        "21 | 23 | 25 | 27 | 1 | 3 | 5 | 7");
}

TEST_CASE("clock times under days") {
  check(rows(at(2013, 7, 29), at(2013, 7, 30)), {TickUnit::hour, 3}, "29 July 2013 | 30 July 2013",
        "00:00 | 03:00 | 06:00 | 09:00 | 12:00 | 15:00 | 18:00 | 21:00 | 00:00");
  check(rows(at(2013, 7, 29, 10), at(2013, 7, 29, 10, 45)), {TickUnit::minute, 5}, "29 July 2013",
        "10:00 | 10:05 | 10:10 | 10:15 | 10:20 | 10:25 | 10:30 | 10:35 | 10:40 | 10:45");
  check(rows(at(2013, 7, 29, 10), at(2013, 7, 29, 10, 11)), {TickUnit::minute, 1}, "29 July 2013",
        "10:00 | 10:01 | 10:02 | 10:03 | 10:04 | 10:05 | 10:06 | 10:07 | 10:08 | 10:09 | 10:10 | "
        "10:11");
  check(rows(at(2013, 7, 29, 10), at(2013, 7, 29, 10, 0, 15)), {TickUnit::second, 2},
        "29 July 2013",
        "10:00:00 | 10:00:02 | 10:00:04 | 10:00:06 | 10:00:08 | 10:00:10 | 10:00:12 | 10:00:14");
}

TEST_CASE("fractions under the second, the millisecond and the microsecond") {
  const Instant begin = at(2013, 7, 29, 14, 5, 9);
  check(rows(begin, add(begin, {1, 500'000'000})), {TickUnit::nanosecond, 200'000'000},
        "29 July 2013 14:05:09 UTC | 14:05:10",
        "+0 ms | +200 ms | +400 ms | +600 ms | +800 ms | +0 ms | +200 ms | +400 ms");
  check(rows(add(begin, {0, 250'300'000}), add(begin, {0, 251'100'000})),
        {TickUnit::nanosecond, 100'000}, "29 July 2013 14:05:09.250 UTC | 14:05:09.251",
        "+300 µs | +400 µs | +500 µs | +600 µs | +700 µs | +800 µs | +900 µs | +0 µs | +100 µs");
  check(rows(add(begin, {0, 250'001'007}), add(begin, {0, 250'001'012})), {TickUnit::nanosecond, 1},
        "29 July 2013 14:05:09.250001 UTC", "+7 ns | +8 ns | +9 ns | +10 ns | +11 ns | +12 ns");
}

TEST_CASE("an axis names no clock that not all of its events are stated by") {
  const Instant begin = at(2013, 7, 29, 14, 5, 9);
  const TimeRange range{begin, add(begin, {1, 500'000'000})};
  check(make_ticks(range, 800, 70, AxisClock::unnamed), {TickUnit::nanosecond, 200'000'000},
        "29 July 2013 14:05:09 | 14:05:10",
        "+0 ms | +200 ms | +400 ms | +600 ms | +800 ms | +0 ms | +200 ms | +400 ms");

  const auto clock_of = [](std::initializer_list<const char*> texts) {
    StatedClocks clocks;
    for (const auto* text : texts) {
      StatedClocks one;
      one.include(read(text));
      clocks.include(one);
    }
    return clocks.axis();
  };
  CHECK(clock_of({}) == AxisClock::unnamed);
  CHECK(clock_of({"2013", "2013-07-29"}) == AxisClock::unnamed);
  CHECK(clock_of({"2013", "2013-07-29T14:05Z"}) == AxisClock::utc);
  CHECK(clock_of({"2013-07-29/2013-07-30T14:05Z"}) == AxisClock::utc);
  CHECK(clock_of({"2013-07-29T14:05"}) == AxisClock::unnamed);
  CHECK(clock_of({"2013-07-29T14:05Z", "2013-07-29T14:05"}) == AxisClock::unnamed);
  CHECK(clock_of({"2013-07-29T14:05/2013-07-29T15:05Z"}) == AxisClock::unnamed);
}

TEST_CASE("a clock that passes midnight names its new day") {
  const Instant begin = at(2013, 7, 29, 23, 59, 59, 500'000'000);
  check(rows(begin, add(begin, {1, 0})), {TickUnit::nanosecond, 100'000'000},
        "29 July 2013 23:59:59 UTC | 30 July 2013 00:00:00 UTC",
        "+500 ms | +600 ms | +700 ms | +800 ms | +900 ms | +0 ms | +100 ms | +200 ms | +300 ms | "
        "+400 ms | +500 ms");
}

TEST_CASE("the whole axis") {
  const TickRows all = rows(kEarliestInstant, kLatestInstant);
  CHECK((all.minor_step == TickStep{TickUnit::year, 100'000'000'000}));
  CHECK(labels(all.minor) == "200 Gyr ago | 100 Gyr ago | now | in 100 Gyr | in 200 Gyr");
  check(rows(kEarliestInstant, add(kEarliestInstant, {3 * kSecondsPerDay, 0})),
        {TickUnit::hour, 12},
        "28 January 292,277,022,658 BC | 29 January 292,277,022,658 BC | "
        "30 January 292,277,022,658 BC",
        "12:00 | 00:00 | 12:00 | 00:00 | 12:00 | 00:00");
}

TEST_CASE("nothing to draw on gives no ticks") {
  const TimeRange range{at(2012), at(2013)};
  CHECK(make_ticks(range, 0, 70, AxisClock::utc).minor.empty());
  CHECK(make_ticks(range, -1, 70, AxisClock::utc).minor.empty());
  CHECK(make_ticks(range, 800, 0, AxisClock::utc).minor.empty());
  CHECK(make_ticks(range, std::nan(""), 70, AxisClock::utc).minor.empty());
  CHECK(make_ticks({at(2013), at(2012)}, 800, 70, AxisClock::utc).minor.empty());
  CHECK(make_ticks({at(2013), at(2013)}, 800, 70, AxisClock::utc).minor.empty());
}
