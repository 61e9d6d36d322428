#include "index/text_index.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "index/folded_text.hpp"
#include "support/event_maker.hpp"
#include "support/told_events.hpp"

using namespace timeloom;
using test::ToldEvent;

namespace {

using Ids = std::vector<std::string>;

Ids found(const EventStore& store, const char* typed) {
  const auto index = TextIndex::build(store, {});
  Ids ids;
  const auto matches = index->search(parse_query(typed), nullptr, nullptr, {}).value();
  for (const auto row : matches.ranked) ids.emplace_back(store.id(row));
  return ids;
}

// The slow way, over everything that an event says.
bool says(const EventStore& store, EventRow row, const TextQuery& query) {
  std::vector<std::string> texts = {folded(store.title(row)),
                                    folded(store.summary(row)),
                                    folded(store.id(row)),
                                    folded(store.lanes()[store.lane(row)].path),
                                    folded(store.kinds()[store.kind(row)].label),
                                    folded(store.kinds()[store.kind(row)].id),
                                    folded(store.sources()[store.source(row)].name)};
  return std::ranges::all_of(query.terms, [&](const std::string& term) {
    return std::ranges::any_of(
        texts, [&](const std::string& text) { return text.find(term) != std::string::npos; });
  });
}

}  // namespace

TEST_CASE("Every text of an event is searched") {
  const auto store = test::make_store(
      std::vector<ToldEvent>{{.id = "one",
                              .kind = "bill.step",
                              .lane = "Laws/Senate",
                              .title = "Rulings",
                              .summary = "A hearing",
                              .attributes = R"({"court": "D. Ariz.", "votes": [97, "aye"],
       "judge": {"name": "Brnovich"}, "note": "sa\u00e9 \"q\""})",
                              .tags = {"immunity"},
                              .references = {"GAO report"},
                              .source = "gazette"},
                             {.id = "two", .title = "Nothing of it"}});
  for (const char* typed : {"rulings", "hearing", "d. ariz.", "97", "aye", "brnovich", "sae \"q",
                            "immun", "gao", "one", "senate", "laws/senate", "bill step", "gazette"})
    CHECK_MESSAGE(found(store, typed) == Ids{"one"}, typed);
  CHECK(found(store, "court").empty());  // the attribute's name is not what the event says
  CHECK(found(store, "").empty());
  CHECK(found(store, "rulings nothing").empty());
}

TEST_CASE("Case and accents do not count") {
  const auto store =
      test::make_store(std::vector<ToldEvent>{{.id = "a", .title = "Ångström, die Straße"},
                                              {.id = "b", .title = "İstanbul"},
                                              {.id = "c", .title = "قانون"},
                                              {.id = "d", .title = "個人情報保護法"}});
  CHECK(found(store, "angstrom") == Ids{"a"});
  CHECK(found(store, "ANGSTRÖM STRASSE") == Ids{"a"});
  CHECK(found(store, "istan") == Ids{"b"});
  CHECK(found(store, "قانون") == Ids{"c"});
  CHECK(found(store, "情報") == Ids{"d"});
}

TEST_CASE("A phrase stands as it is, and within one text") {
  const auto store = test::make_store(
      std::vector<ToldEvent>{{.id = "a", .title = "Supreme Court of Ohio"},
                             {.id = "b", .title = "The court is supreme"},
                             {.id = "c", .title = "It is supreme", .tags = {"court"}}});
  CHECK(found(store, "supreme court").size() == 3);
  CHECK(found(store, "\"supreme court\"") == Ids{"a"});
}

TEST_CASE("Better places come first, then importance, then time") {
  const auto store = test::make_store(std::vector<ToldEvent>{
      {.id = "lane", .lane = "Law"},
      {.id = "attribute", .attributes = R"({"x": "law"})"},
      {.id = "summary", .summary = "the law"},
      {.id = "tag", .tags = {"law"}},
      {.id = "inside", .title = "outlaw"},
      {.id = "prefix", .title = "lawyer"},
      {.id = "late", .date = "2002", .title = "Law"},
      {.id = "whole", .date = "2001", .title = "a law"},
      {.id = "important", .date = "2003", .title = "lawyer in law", .importance = 0.9F}});
  CHECK(found(store, "law") == Ids{"important", "whole", "late", "prefix", "inside", "tag",
                                   "summary", "attribute", "lane"});
}

TEST_CASE("Search agrees with looking at every event, narrowed or not, within a mask or not") {
  std::mt19937_64 random(11);
  const char* const queries[] = {
      "c",          "co",     "court",          "court l", "court law",     "法律", "الع",
      "\"of the\"", "lane 1", "group 2 report", "e1",      "kind.3 senate", "zzz"};
  for (int round = 0; round < 12; ++round) {
    const auto store = test::make_store(test::random_events(random, 1 + random() % 600));
    const auto index = TextIndex::build(store, {});
    FilterMask within(store.size());
    for (EventRow row = 0; row < store.size(); ++row)
      if (random() % 3 != 0) within.insert(row);
    for (const bool masked : {false, true}) {
      const auto* mask = masked ? &within : nullptr;
      TextMatches former;
      for (const char* typed : queries) {
        const auto query = parse_query(typed);
        const auto matches = index->search(query, mask, nullptr, {}).value();
        const auto narrowed = index->search(query, mask, &former, {}).value();
        CHECK(narrowed.ranked == matches.ranked);
        CHECK(matches.rows.count() == matches.ranked.size());
        for (EventRow row = 0; row < store.size(); ++row)
          CHECK(matches.rows.contains(row) ==
                ((!masked || within.contains(row)) && says(store, row, query)));
        former = matches;
      }
    }
  }
}

TEST_CASE("Many events are read on all cores, and found all the same") {
  std::mt19937_64 random(12);
  const auto store = test::make_store(test::random_events(random, 50'000));
  const auto index = TextIndex::build(store, {});
  const auto query = parse_query("senate hearing");
  const auto matches = index->search(query, nullptr, nullptr, {}).value();
  CHECK(matches.rows.count() == matches.ranked.size());
  for (EventRow row = 0; row < store.size(); ++row)
    CHECK(matches.rows.contains(row) == says(store, row, query));
}

TEST_CASE("A search and a build that are given up have no result") {
  std::mt19937_64 random(2);
  const auto store = test::make_store(test::random_events(random, 300));
  std::stop_source stop;
  const auto index = TextIndex::build(store, stop.get_token());
  REQUIRE(index != nullptr);
  stop.request_stop();
  CHECK_FALSE(index->search(parse_query("court"), nullptr, nullptr, stop.get_token()));
  CHECK(TextIndex::build(store, stop.get_token()) == nullptr);
}
