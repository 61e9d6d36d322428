#include "layout/down_axis.hpp"

#include <doctest/doctest.h>

#include "support/event_maker.hpp"

using namespace timeloom;

TEST_CASE("the parent unit stands where it begins, and at the top what began before") {
  TextShaper shaper;
  const auto viewport = Viewport::over({test::day(2013, 10, 20), test::day(2014, 5, 1)}, 500);
  const auto ticks = lay_out_down_axis(viewport, false, AxisClock::utc, {}, shaper);
  std::vector<std::string> labels;
  for (const auto& tick : ticks) labels.push_back(tick.label->text);
  CHECK(labels ==
        std::vector<std::string>{"2013", "Nov", "Dec", "2014", "Feb", "Mar", "Apr", "May"});

  const auto no_room = Viewport::over({test::day(2013, 10, 28), test::day(2014, 5, 1)}, 500);
  CHECK(lay_out_down_axis(no_room, false, AxisClock::utc, {}, shaper).front().label->text == "Nov");
}

TEST_CASE("of two intervals that overlap the later is nearer to the words") {
  const auto mark = [](float begin, float end) {
    Mark result;
    result.begin = begin;
    result.end = end;
    return result;
  };
  const std::vector<Mark> intervals{mark(0, 100), mark(10, 30), mark(20, 60), mark(70, 90)};
  const auto columns = choose_columns(intervals, 8);
  CHECK(columns == std::vector<int>{2, 1, 0, 0});
  CHECK(choose_columns(intervals, 2) == std::vector<int>{-1, 1, 0, 0});
}
