#include "view/today_line.hpp"

#include <doctest/doctest.h>

#include "support/event_maker.hpp"
#include "view/view.hpp"

using namespace timeloom;

TEST_CASE("today is a line after the reader's own marks, or the day that stands for it") {
  View view;
  view.annotations = {{.text = "Mine"}};
  add_today_line(view, test::day(2026, 11, 27));
  CHECK(view.annotations.size() == 1);

  view.today.shown = true;
  auto now = view;
  add_today_line(now, test::day(2026, 11, 27));
  REQUIRE(now.annotations.size() == 2);
  CHECK(now.annotations[1].text == "Today");
  CHECK(now.annotations[1].time.begin == test::day(2026, 11, 27));

  view.today.at = test::day(2024, 6, 1);
  add_today_line(view, test::day(2026, 11, 27));
  CHECK(view.annotations[1].text == "1 Jun 2024");
  CHECK(view.annotations[1].time.begin == test::day(2024, 6, 1));
}
