#include <doctest/doctest.h>

#include "layout/lane_bands.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

EventStore story() {
  using test::day;
  return test::make_store({
      {.id = "a", .kind = "case", .lane = "Lawsuits/First", .span = test::instant(day(2010))},
      {.id = "b", .kind = "case", .lane = "Lawsuits/Second", .span = test::instant(day(2005))},
      {.id = "c", .kind = "bill", .lane = "Laws", .span = test::instant(day(2000))},
      {.id = "d", .kind = "bill", .lane = "Laws/One", .span = test::instant(day(2001))},
  });
}

std::vector<std::string> paths(const std::vector<Band>& bands) {
  std::vector<std::string> result;
  for (const auto& band : bands) result.push_back(band.path);
  return result;
}

}  // namespace

TEST_CASE("nested lanes open to the depth asked for, parents before children, by first event") {
  const auto store = story();
  const View view;
  const auto index = build_index(store, view);
  CHECK(deepest_level(store, index) == 2);
  CHECK(paths(make_bands(store, index, view, 2)) ==
        std::vector<std::string>{"Laws", "Laws/One", "Lawsuits", "Lawsuits/Second",
                                 "Lawsuits/First"});
  const auto closed = make_bands(store, index, view, 1);
  CHECK(paths(closed) == std::vector<std::string>{"Laws", "Lawsuits"});
  CHECK(closed[1].index_lanes.size() == 2);
}

TEST_CASE("a parent without events of its own is a heading") {
  const auto store = story();
  const View view;
  const auto bands = make_bands(store, build_index(store, view), view, 2);
  CHECK(bands[2].index_lanes.empty());
  CHECK_FALSE(bands[0].index_lanes.empty());
}

TEST_CASE("the view's order comes first, the others follow in time") {
  const auto store = story();
  View view;
  view.lanes.order = {"Lawsuits"};
  const auto bands = make_bands(store, build_index(store, view), view, 1);
  CHECK(paths(bands) == std::vector<std::string>{"Lawsuits", "Laws"});
}

TEST_CASE("grouping by kind and by source makes a band of each that has events") {
  const auto store = story();
  View view;
  view.group_by = PropertyKind::kind;
  CHECK(make_bands(store, build_index(store, view), view, 1).size() == 2);
  view.group_by = PropertyKind::source;
  const auto bands = make_bands(store, build_index(store, view), view, 1);
  REQUIRE(bands.size() == 1);
  CHECK(bands[0].name == "test");
}

TEST_CASE("a lane whose events are all filtered away has no band") {
  const auto store = story();
  View view;
  view.filter.kinds.hidden = {"bill"};
  const auto bands = make_bands(store, build_index(store, view), view, 1);
  CHECK(paths(bands) == std::vector<std::string>{"Lawsuits"});
}

TEST_CASE("a rank goes before the first event among lanes side by side") {
  using test::day;
  const auto store = test::make_store({
      {.id = "a", .lane = "Lawsuits/Supreme", .span = test::instant(day(2001)), .lane_rank = 2},
      {.id = "b", .lane = "Lawsuits/Appeal", .span = test::instant(day(2002)), .lane_rank = 1},
      {.id = "c", .lane = "Lawsuits/Late trial", .span = test::instant(day(2004))},
      {.id = "d", .lane = "Lawsuits/Trial", .span = test::instant(day(2003))},
      {.id = "e", .lane = "Lawsuits/Late trial", .span = test::instant(day(2005))},
  });
  const View view;
  CHECK(paths(make_bands(store, build_index(store, view), view, 2)) ==
        std::vector<std::string>{"Lawsuits", "Lawsuits/Trial", "Lawsuits/Late trial",
                                 "Lawsuits/Appeal", "Lawsuits/Supreme"});
}

TEST_CASE("lanes open and close one by one, whatever the depth") {
  const auto store = story();
  View view;
  const auto index = build_index(store, view);
  view.lanes.open = {"Lawsuits"};
  auto bands = make_bands(store, index, view, 1);
  CHECK(paths(bands) ==
        std::vector<std::string>{"Laws", "Lawsuits", "Lawsuits/Second", "Lawsuits/First"});
  CHECK(bands[0].nesting == Nesting::closed);
  CHECK(bands[0].index_lanes.size() == 2);
  CHECK(bands[1].nesting == Nesting::open);
  CHECK(bands[2].nesting == Nesting::none);

  view.lanes.closed = {"Lawsuits"};
  bands = make_bands(store, index, view, 2);
  CHECK(paths(bands) == std::vector<std::string>{"Laws", "Laws/One", "Lawsuits"});
  CHECK(bands[2].index_lanes.size() == 2);
}

TEST_CASE("pinned lanes stand first, in the order of pinning, with all in them") {
  const auto store = story();
  View view;
  const auto index = build_index(store, view);
  view.lanes.pinned = {"Lawsuits/First", "Lawsuits", "not there"};
  const auto bands = make_bands(store, index, view, 2);
  CHECK(paths(bands) == std::vector<std::string>{"Lawsuits/First", "Lawsuits", "Lawsuits/Second",
                                                 "Laws", "Laws/One"});
  CHECK(bands[2].pinned);
  CHECK_FALSE(bands[3].pinned);
}

TEST_CASE("an order holds for nested lanes and for groups too") {
  const auto store = story();
  View view;
  view.lanes.order = {"Lawsuits/First", "Lawsuits/Second"};
  CHECK(paths(make_bands(store, build_index(store, view), view, 2)) ==
        std::vector<std::string>{"Laws", "Laws/One", "Lawsuits", "Lawsuits/First",
                                 "Lawsuits/Second"});
  view.group_by = PropertyKind::kind;
  view.lanes.order = {store.kinds()[1].label};
  CHECK(paths(make_bands(store, build_index(store, view), view, 1))[0] == store.kinds()[1].label);
}
