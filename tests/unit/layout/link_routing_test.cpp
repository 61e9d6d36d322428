#include <doctest/doctest.h>

#include "layout/link_routing.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;

TEST_CASE("links are routed where both ends are drawn, and leave their marks vertically") {
  const auto store = test::make_store({
      {.id = "a",
       .span = test::instant(test::day(2000)),
       .links = {{"cites", "b"}, {"cites", "c"}}},
      {.id = "b", .span = test::instant(test::day(2001)), .links = {{"cites", "gone"}}},
      {.id = "c", .span = test::instant(test::day(2002))},
  });
  const std::vector<Anchor> anchors = {{0, {10, 100}, 5}, {1, {60, 20}, 5}};
  const auto curves = route_links(store, anchors);
  REQUIRE(curves.size() == 1);
  CHECK(curves[0].from == 0);
  CHECK(curves[0].to == 1);
  CHECK(curves[0].begin == Point{10, 95});
  CHECK(curves[0].end == Point{60, 25});
  CHECK(curves[0].control_begin.x == 10);
  CHECK(curves[0].control_end.x == 60);
}

TEST_CASE("a link within a row arches over it") {
  const auto store = test::make_store({
      {.id = "a", .span = test::instant(test::day(2000)), .links = {{"cites", "b"}}},
      {.id = "b", .span = test::instant(test::day(2001))},
  });
  const std::vector<Anchor> anchors = {{0, {10, 50}, 5}, {1, {200, 50}, 5}};
  const auto curves = route_links(store, anchors);
  REQUIRE(curves.size() == 1);
  CHECK(curves[0].control_begin.y < 45);
}
