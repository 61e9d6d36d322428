#include "index/event_groups.hpp"

#include <doctest/doctest.h>

#include "index/event_colours.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;

namespace {

EventStore cases() {
  const auto when = test::instant(test::day(2010));
  return test::make_store({
      {.id = "a",
       .kind = "filed",
       .lane = "East/One",
       .span = when,
       .tags = {"trial", "late"},
       .attributes = R"({"court": "nysd", "judge": {"name": "Doe"}})"},
      {.id = "b",
       .kind = "filed",
       .lane = "West",
       .span = when,
       .attributes = R"({"court": "cand", "judges": ["Roe", null, "Poe"]})"},
      {.id = "c",
       .kind = "ended",
       .lane = "East/Two",
       .span = when,
       .tags = {"appeal"},
       .attributes = R"({"court": "cand", "rank": 2, "sealed": true})"},
      {.id = "d", .kind = "ended", .lane = "East", .span = when, .tags = {"appeal"}},
  });
}

std::vector<std::string> names_by_event(const EventStore& store, const EventProperty& property) {
  const EventGroups groups(store, property);
  std::vector<std::string> names;
  for (EventRow row = 0; row < store.size(); ++row)
    names.push_back(groups.name(groups.of(store.find(0, std::string(1, "abcd"[row])).value())));
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("properties are written and read back") {
  for (const std::string text :
       {"lane", "kind", "source", "tag", "attribute:court", "attribute:a:b"})
    CHECK(to_string(event_property_from(text).value()) == text);
  for (const std::string text : {"", "colour", "attribute", "attribute:", "Lane"})
    CHECK_FALSE(event_property_from(text));
}

TEST_CASE("events are grouped by their first tag, and those without one come last") {
  const auto store = cases();
  CHECK(names_by_event(store, PropertyKind::tag) == Names{"trial", "No tag", "appeal", "appeal"});
  const EventGroups groups(store, PropertyKind::tag);
  CHECK(groups.name(0) == "appeal");
  CHECK(groups.name(groups.size() - 1) == "No tag");
}

TEST_CASE("events are grouped by the value of an attribute, in words") {
  const auto store = cases();
  const auto by = [](const char* name) { return EventProperty{PropertyKind::attribute, name}; };
  CHECK(names_by_event(store, by("court")) == Names{"nysd", "cand", "cand", "No court"});
  CHECK(names_by_event(store, by("judge"))[0] == "Doe");
  CHECK(names_by_event(store, by("judges"))[1] == "Roe");
  CHECK(names_by_event(store, by("rank"))[2] == "2");
  CHECK(names_by_event(store, by("sealed"))[2] == "true");
  CHECK(names_by_event(store, by("sealed"))[0] == "No sealed");
}

TEST_CASE("beyond the limit of groups the smallest are one") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 300; ++i)
    for (int copies = 0; copies <= (i < 3 ? 1 : 0); ++copies)
      events.push_back({.id = std::to_string(i) + "." + std::to_string(copies),
                        .span = test::instant(test::day(2000)),
                        .tags = {"tag " + std::to_string(i)}});
  const auto store = test::make_store(events);
  const EventGroups groups(store, PropertyKind::tag);
  CHECK(groups.size() == EventGroups::limit + 2);
  CHECK(groups.name(0) == "tag 0");
  CHECK(groups.name(EventGroups::limit) == "Other");
  std::size_t others = 0;
  for (EventRow row = 0; row < store.size(); ++row)
    if (groups.of(row) == EventGroups::limit) ++others;
  CHECK(others == 300 - EventGroups::limit);
}

TEST_CASE("colours are the kinds', or go to the largest groups") {
  const auto store = cases();
  const EventColours kinds(store, PropertyKind::kind);
  REQUIRE(kinds.entries().size() == store.kinds().size());
  CHECK(kinds.entries()[1].role == store.kinds()[1].colour);

  const EventColours lanes(store, PropertyKind::lane);
  REQUIRE(lanes.entries().size() == 2);
  CHECK(lanes.entries()[0].label == "East");
  CHECK(lanes.entries()[1].label == "West");
  CHECK(lanes.of(store.find(0, "a").value()) == 0);
  CHECK(lanes.of(store.find(0, "d").value()) == 0);
  CHECK(lanes.of(store.find(0, "b").value()) == 1);

  const EventColours tags(store, PropertyKind::tag);
  REQUIRE(tags.entries().size() == 3);
  CHECK(tags.entries().back().label == "No tag");
  CHECK(tags.entries().back().role == "grey");
  CHECK(tags.of(store.find(0, "b").value()) == 2);
}

TEST_CASE("where groups are more than colours, the smaller ones are grey together") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 20; ++i)
    events.push_back({.id = std::to_string(i),
                      .span = test::instant(test::day(2000)),
                      .tags = {"tag " + std::to_string(i)}});
  const auto store = test::make_store(events);
  const EventColours colours(store, PropertyKind::tag);
  REQUIRE(colours.entries().size() == 8);
  CHECK(colours.entries().back().label == "Other");
  std::size_t grey = 0;
  for (EventRow row = 0; row < store.size(); ++row)
    if (colours.of(row) == 7) ++grey;
  CHECK(grey == 13);
}
