#include <algorithm>
#include <cmath>

#include "time/ticks.hpp"
#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

struct Case {
  TimeRange range;
  double width;
  double min_spacing;
};

Case random_case(Chance& chance) {
  const double width = static_cast<double>(chance.between(100, 4'000));
  const double min_spacing = static_cast<double>(chance.between(20, 150));
  Instant begin = chance.instant();
  const double length = std::pow(10.0, static_cast<double>(chance.between(-800, 1'900)) / 100);
  Instant end = add(begin, duration_from_seconds(length));
  if (begin == end) end = add(begin, {1, 0});
  if (begin == kLatestInstant || begin == end) begin = {0, 0};
  return {{begin, end}, width, min_spacing};
}

double pixels_between(Instant a, Instant b, const Case& drawn) {
  const double length = static_cast<double>(static_cast<std::uint64_t>(drawn.range.end.seconds) -
                                            static_cast<std::uint64_t>(drawn.range.begin.seconds)) +
                        (static_cast<double>(drawn.range.end.nanoseconds) -
                         static_cast<double>(drawn.range.begin.nanoseconds)) *
                            1e-9;
  return to_seconds(difference(b, a)) / length * drawn.width;
}

}  // namespace

TEST_CASE("ticks rise, stay within the range and keep their distance") {
  Chance chance(12);
  for (int i = 0; i < 20'000; ++i) {
    const Case drawn = random_case(chance);
    const TickRows rows = make_ticks(drawn.range, drawn.width, drawn.min_spacing, AxisClock::utc);
    CAPTURE(drawn.range.begin);
    CAPTURE(drawn.range.end);
    REQUIRE(static_cast<double>(rows.minor.size()) <= drawn.width / drawn.min_spacing + 2);
    for (std::size_t n = 0; n < rows.minor.size(); ++n) {
      const Tick& tick = rows.minor[n];
      REQUIRE(!tick.label.empty());
      REQUIRE(tick.at >= drawn.range.begin);
      REQUIRE(tick.at <= drawn.range.end);
      if (n == 0) continue;
      const Tick& before = rows.minor[n - 1];
      REQUIRE(before.at < tick.at);
      REQUIRE(pixels_between(before.at, tick.at, drawn) >= drawn.min_spacing * (1 - 1e-9));
    }
  }
}

TEST_CASE("parent ticks rise, only the first before the range, and stand on minor ticks") {
  Chance chance(13);
  for (int i = 0; i < 20'000; ++i) {
    const Case drawn = random_case(chance);
    const TickRows rows = make_ticks(drawn.range, drawn.width, drawn.min_spacing, AxisClock::utc);
    if (rows.minor_step.unit == TickUnit::year) REQUIRE(rows.major.empty());
    REQUIRE(rows.major.size() <= rows.minor.size() + 1);
    for (std::size_t n = 0; n < rows.major.size(); ++n) {
      const Instant at_tick = rows.major[n].at;
      REQUIRE(!rows.major[n].label.empty());
      REQUIRE(at_tick <= drawn.range.end);
      if (n > 0) REQUIRE(rows.major[n - 1].at < at_tick);
      if (at_tick < drawn.range.begin) {
        REQUIRE(n == 0);
        continue;
      }
      REQUIRE(std::any_of(rows.minor.begin(), rows.minor.end(),
                          [at_tick](const Tick& minor) { return minor.at == at_tick; }));
    }
  }
}

TEST_CASE("wherever there is room for many ticks there are some") {
  Chance chance(14);
  for (int i = 0; i < 20'000; ++i) {
    Case drawn = random_case(chance);
    drawn.width = 2'000;
    drawn.min_spacing = 50;
    const TickRows rows = make_ticks(drawn.range, drawn.width, drawn.min_spacing, AxisClock::utc);
    const double length = to_seconds(difference(drawn.range.end, drawn.range.begin));
    if (length > 1e-6 && drawn.range.end < kLatestInstant) REQUIRE(rows.minor.size() >= 5);
  }
}

TEST_CASE("neighbouring labels differ") {
  Chance chance(15);
  for (int i = 0; i < 20'000; ++i) {
    const Case drawn = random_case(chance);
    const TickRows rows = make_ticks(drawn.range, drawn.width, drawn.min_spacing, AxisClock::utc);
    for (std::size_t n = 1; n < rows.minor.size(); ++n) {
      // Days of a month and seconds of a minute may be alone in their unit, "15 | 15".
      const bool is_alone = rows.minor_step.unit == TickUnit::day ||
                            rows.minor_step == TickStep{TickUnit::nanosecond, 500'000'000};
      if (!is_alone) REQUIRE(rows.minor[n - 1].label != rows.minor[n].label);
    }
  }
}

TEST_CASE("a panned view keeps its ticks where they are") {
  Chance chance(16);
  for (int i = 0; i < 5'000; ++i) {
    const Case drawn = random_case(chance);
    const TickRows rows = make_ticks(drawn.range, drawn.width, drawn.min_spacing, AxisClock::utc);
    const Duration length = difference(drawn.range.end, drawn.range.begin);
    const Duration shift = duration_from_seconds(to_seconds(length) / 3);
    const Case panned{{add(drawn.range.begin, shift), add(drawn.range.end, shift)},
                      drawn.width,
                      drawn.min_spacing};
    if (panned.range.end == kLatestInstant) continue;
    const TickRows moved =
        make_ticks(panned.range, panned.width, panned.min_spacing, AxisClock::utc);
    if (!(moved.minor_step == rows.minor_step)) continue;  // rounding, or AD 1 came into view
    for (const Tick& tick : rows.minor) {
      if (tick.at < panned.range.begin) continue;
      REQUIRE(std::any_of(moved.minor.begin(), moved.minor.end(),
                          [&tick](const Tick& other) { return other.at == tick.at; }));
    }
  }
}
