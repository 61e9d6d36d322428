#include "view/axis_breaks.hpp"

#include <doctest/doctest.h>

#include <random>

#include "support/event_maker.hpp"
#include "time/length_words.hpp"
#include "view/grouping.hpp"
#include "view/viewport.hpp"

using namespace timeloom;
using test::day;

namespace {

std::vector<TimeRange> cuts(const std::vector<test::TestEvent>& events, const AxisBreaks& breaks,
                            TimeRange shown) {
  const auto store = test::make_store(events);
  const auto index = build_index(store, {});
  return cuts_within(breaks, store, index, shown);
}

const AxisBreaks kAutomatic{.automatic = true, .ranges = {}};

}  // namespace

TEST_CASE("a long silence is cut to whole years, with some of it left at both ends") {
  const std::vector<test::TestEvent> events{{.id = "a", .span = test::instant(day(1990, 3, 5))},
                                            {.id = "b", .span = test::instant(day(2010, 7, 1))},
                                            {.id = "c", .span = test::instant(day(2011, 2, 1))}};
  const auto found = cuts(events, kAutomatic, {day(1989), day(2012)});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == TimeRange{day(1993), day(2008)});
}

TEST_CASE("an interval that goes on is no silence broken, its ends are") {
  std::vector<test::TestEvent> events{{.id = "a", .span = test::interval(day(1990), day(2010))},
                                      {.id = "b", .span = test::instant(day(2012))}};
  CHECK(cuts(events, kAutomatic, {day(1989), day(2013)}).size() == 1);
  events.push_back({.id = "c", .span = test::instant(day(2000))});
  CHECK(cuts(events, kAutomatic, {day(1989), day(2013)}).size() == 2);
}

TEST_CASE("where something always happens nothing is cut") {
  std::vector<test::TestEvent> events;
  for (int year = 1990; year < 2012; ++year)
    events.push_back({.id = std::to_string(year), .span = test::instant(day(year))});
  CHECK(cuts(events, kAutomatic, {day(1989), day(2013)}).empty());
}

TEST_CASE("listed breaks that overlap are one, and those beyond what is shown are none") {
  AxisBreaks breaks;
  for (const auto* text : {"1995/1999", "1998/2002", "1980/1985", "2011/2030"})
    REQUIRE(add_break(text, breaks).has_value());
  const auto found = cuts({}, breaks, {day(1989), day(2013)});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == TimeRange{day(1995), day(2003)});
  CHECK_FALSE(add_break("often", breaks).has_value());
}

TEST_CASE("time goes on through a break, and back") {
  std::mt19937_64 random(8);
  for (int round = 0; round < 200; ++round) {
    std::vector<TimeRange> all;
    for (int year = 1992; year < 2010; year += 4)
      if (random() % 2 == 0)
        all.push_back({day(year), day(year + 1 + static_cast<int>(random() % 2))});
    const auto viewport = Viewport::over({day(1990), day(2012)}, 900, all);
    CHECK(viewport.cuts.size() == all.size());
    CHECK(viewport.x_of(day(1990)) == doctest::Approx(0));
    CHECK(viewport.x_of(day(2012)) == doctest::Approx(900));
    for (const auto& cut : all)
      CHECK(viewport.x_of(cut.end) - viewport.x_of(cut.begin) == doctest::Approx(kCutWidth));
    double before = -1;
    for (double x = 0; x <= 900; x += 7.5) {
      const auto at = viewport.instant_at(x);
      CHECK(viewport.x_of(at) == doctest::Approx(x).epsilon(1e-6));
      CHECK(viewport.x_of(at) > before);
      before = viewport.x_of(at);
    }
  }
}

TEST_CASE("breaks never take more than half of the width") {
  const std::vector<TimeRange> two{{day(1995), day(2000)}, {day(2002), day(2008)}};
  CHECK(Viewport::over({day(1990), day(2012)}, 150, two).cuts.size() == 1);
  CHECK(Viewport::over({day(1990), day(2012)}, 60, two).cuts.empty());
}

TEST_CASE("lengths in words are in the largest unit that there are two of") {
  CHECK(length_words({day(1993), day(2008)}) == "15 years");
  CHECK(length_words({day(2001), day(2002)}) == "12 months");
  CHECK(length_words({day(2001, 3), day(2001, 3, 13)}) == "12 days");
  CHECK(length_words({day(2001, 3), day(2001, 3, 2)}) == "24 hours");
  CHECK(length_words({day(-64000), day(2000)}) == "66,000 years");
  CHECK(length_words({day(1993), day(2008)}, Language::of("de").value()) == "15 Jahre");
  CHECK(length_words({day(2001), day(2002)}, Language::of("fr").value()) == "12\u00A0mois");
}
