#include "view/filter_masks.hpp"

#include <doctest/doctest.h>

#include <random>

#include "support/event_maker.hpp"
#include "support/told_events.hpp"
#include "view/document_range.hpp"
#include "view/facets.hpp"

using namespace timeloom;
using test::ToldEvent;

namespace {

EventStore courts() {
  return test::make_store(std::vector<ToldEvent>{{.id = "a",
                                                  .date = "2001",
                                                  .kind = "bill",
                                                  .lane = "Laws/Ohio",
                                                  .title = "Ångström act",
                                                  .attributes = R"({"votes": 97, "court": "Ohio"})",
                                                  .tags = {"x", "y"},
                                                  .references = {"GAO"},
                                                  .importance = 0.3F},
                                                 {.id = "b",
                                                  .date = "2002/2004",
                                                  .kind = "law",
                                                  .lane = "Laws",
                                                  .title = "B",
                                                  .attributes = R"({"votes": [3, "many"]})",
                                                  .tags = {"y"},
                                                  .importance = 0.6F},
                                                 {.id = "c",
                                                  .date = "2003",
                                                  .kind = "law",
                                                  .lane = "Lawsuits",
                                                  .title = "C",
                                                  .attributes = R"({"court": ["Ohio", "Iowa"]})",
                                                  .importance = 0.9F,
                                                  .source = "other"},
                                                 {.id = "d",
                                                  .date = "2010",
                                                  .kind = "case",
                                                  .lane = "Lawsuits/Ohio",
                                                  .title = "D",
                                                  .tags = {"z"},
                                                  .references = {"FBI"}}});
}

std::string passing(const EventStore& store, const Filter& filter) {
  std::string ids;
  filter_events(filter, store).for_each([&](EventRow row) { ids += store.id(row); });
  return ids;
}

std::string passing(const Filter& filter) {
  return passing(courts(), filter);
}

}  // namespace

TEST_CASE("An empty filter lets all through") {
  CHECK(Filter{}.empty());
  CHECK(passing({}) == "abcd");
}

TEST_CASE("By date, what is open is there as long as it runs on, and what ended some time is not") {
  const auto store = test::make_store(std::vector<ToldEvent>{{.id = "a", .date = "2001/.."},
                                                             {.id = "b", .date = "../2010"},
                                                             {.id = "c", .date = "2001/"},
                                                             {.id = "d", .date = "/2010"}});
  const auto within = [&](const char* range) {
    return passing(store, {.dates = parse_range(range).value()});
  };
  CHECK(within("1990") == "b");
  CHECK(within("2001") == "acb");
  CHECK(within("2005") == "ab");
  CHECK(within("2010") == "abd");
  CHECK(within("2020") == "a");
}

TEST_CASE("Each facet by itself") {
  CHECK(passing({.kinds = {{"law", "case"}, {}}}) == "bcd");
  CHECK(passing({.kinds = {{}, {"law"}}}) == "ad");
  CHECK(passing({.sources = {{"other"}, {}}}) == "c");
  CHECK(passing({.lanes = {{"Laws"}, {}}}) == "ab");
  CHECK(passing({.lanes = {{}, {"Laws/Ohio", "Lawsuits"}}}) == "b");
  CHECK(passing({.tags = {{"y"}, {}}}) == "ab");
  CHECK(passing({.tags = {{"y", "z"}, {"x"}}}) == "bd");
  CHECK(passing({.tags = {{}, {"y"}}}) == "cd");
  CHECK(passing({.least_importance = 0.6F}) == "bc");
  CHECK(passing({.has_reference = true}) == "ad");
  CHECK(passing({.has_reference = false}) == "bc");
  CHECK(passing({.text = "angstrom"}) == "a");
  CHECK(passing({.text = "  "}) == "abcd");
}

TEST_CASE("Words that no event has leave nothing, or all") {
  CHECK(passing({.kinds = {{"gone"}, {}}}).empty());
  CHECK(passing({.kinds = {{}, {"gone"}}}) == "abcd");
  CHECK(passing({.tags = {{"gone"}, {}}}).empty());
}

TEST_CASE("Dates meet what an event may cover") {
  const auto between = [](const char* dates) {
    return passing({.dates = parse_range(dates).value()});
  };
  CHECK(between("2001") == "a");
  CHECK(between("2003") == "bc");
  CHECK(between("2004-06/2010") == "bd");
  CHECK(between("2005/2009").empty());
}

TEST_CASE("Attributes by value and by number") {
  const auto where = [](const char* key, AttributeChoice choice) {
    Filter filter;
    filter.attributes.emplace(key, std::move(choice));
    return passing(filter);
  };
  CHECK(where("court", {{{"Iowa"}, {}}, {}, {}}) == "c");
  CHECK(where("court", {{{"Ohio"}, {}}, {}, {}}) == "ac");
  CHECK(where("court", {{{}, {"Iowa"}}, {}, {}}) == "abd");
  CHECK(where("votes", {{}, 3, {}}) == "ab");
  CHECK(where("votes", {{}, 3.5, {}}) == "a");
  CHECK(where("votes", {{}, {}, 50}) == "b");
  CHECK(where("votes", {{{}, {"97"}}, 3, {}}) == "b");
  CHECK(where("none", {{}, 0, {}}).empty());
}

TEST_CASE("Facets add up, and each leaves its own choices open") {
  const auto store = courts();
  StoreIndexes indexes(store);
  Filter filter{.kinds = {{"law"}, {}}, .tags = {{"y"}, {}}};
  const FilterMasks masks(filter, indexes);
  CHECK(masks.passing().count() == 1);
  CHECK(masks.passing_others(Facet::kind).count() == 2);
  CHECK(masks.passing_others(Facet::tag).count() == 2);
  CHECK(masks.passing_others(Facet::date) == masks.passing());
}

TEST_CASE("Counts say what each choice would show") {
  const auto store = courts();
  StoreIndexes indexes(store);
  Filter filter{.kinds = {{"law"}, {}}};
  const auto counts =
      count_facets(FilterMasks(filter, indexes), indexes, {.attribute_key = "court"});
  CHECK(counts.passing == 2);
  const auto of_kind = [&](const char* id) {
    for (std::size_t i = 0; i < store.kinds().size(); ++i)
      if (store.kinds()[i].id == id) return counts.kinds[i];
    return 99U;
  };
  CHECK(of_kind("bill") == 1);
  CHECK(of_kind("law") == 2);
  CHECK(counts.sources == std::vector<std::uint32_t>{1, 1});
  const auto of_lane = [&](const char* path) {
    for (LaneId lane = 0; lane < store.lanes().size(); ++lane)
      if (store.lanes()[lane].path == path) return counts.lanes[lane];
    return 99U;
  };
  CHECK(of_lane("Laws") == 1);
  CHECK(of_lane("Laws/Ohio") == 0);
  CHECK(of_lane("Lawsuits") == 1);
  const auto of_value = [](const FacetCounts::Values& values, const char* value) {
    return values.counts[*values.column->values.find(value)];
  };
  CHECK(of_value(counts.tags, "y") == 1);
  CHECK(of_value(counts.tags, "z") == 0);
  CHECK(of_value(counts.attribute, "Iowa") == 1);
  CHECK(counts.with_reference == 0);
  CHECK(counts.without_reference == 2);
}

TEST_CASE("A choice's count is what choosing it alone shows") {
  std::mt19937_64 random(4);
  const auto store = test::make_store(test::random_events(random, 700));
  StoreIndexes indexes(store);
  const Filter filter{.lanes = {{"Group 1"}, {}}, .least_importance = 0.4F, .text = "co"};
  const auto counts = count_facets(FilterMasks(filter, indexes), indexes, {});
  for (std::size_t i = 0; i < store.kinds().size(); ++i) {
    auto chosen = filter;
    chosen.kinds.only = {store.kinds()[i].id};
    CHECK(filter_events(chosen, store).count() == counts.kinds[i]);
  }
  for (LaneId lane = 1; lane < store.lanes().size(); ++lane) {
    auto chosen = filter;
    chosen.lanes = {{store.lanes()[lane].path}, {}};
    CHECK(filter_events(chosen, store).count() == counts.lanes[lane]);
  }
}
