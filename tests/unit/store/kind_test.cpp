#include <doctest/doctest.h>

#include <set>

#include "store/kind_table.hpp"
#include "store_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("labels are made from ids") {
  CHECK(humanise_kind("case.filed") == "Case filed");
  CHECK(humanise_kind("rule_final-text") == "Rule final text");
  CHECK(humanise_kind("") == "");
}

TEST_CASE("kinds that nobody declares get their looks in turn, the same each time") {
  const auto kinds = [] {
    auto events = source_named("a");
    for (int i = 0; i < 40; ++i) add_event(events, i, "x", "kind." + std::to_string(i));
    return build(events).kinds();
  };
  const auto first = kinds();
  const auto second = kinds();
  REQUIRE(first.size() == 40);
  CHECK(first[0].label == "Kind 0");
  CHECK(first[0].colour == "blue");
  CHECK(first[1].colour == "orange");
  std::set<std::pair<std::string, std::string>> looks;
  for (std::size_t i = 0; i < first.size(); ++i) {
    looks.emplace(first[i].colour, first[i].symbol);
    CHECK(first[i].colour == second[i].colour);
    CHECK(first[i].symbol == second[i].symbol);
  }
  CHECK(looks.size() == 40);
}

TEST_CASE("a kind that nobody declares does not look like one that is declared") {
  auto events = source_named("a");
  events.declare_kind({.id = "event", .label = "Event", .colour = "blue", .symbol = "circle"});
  for (const auto* kind : {"mine", "event", "yours"}) add_event(events, 1, kind, kind);
  std::set<std::pair<std::string, std::string>> looks;
  const auto store = build(events);
  for (const auto& kind : store.kinds()) looks.emplace(kind.colour, kind.symbol);
  CHECK(looks.size() == 3);
}

TEST_CASE("declarations count, overrides win, and only kinds with events are listed") {
  auto a = source_named("a");
  a.declare_kind({.id = "unused", .label = "Unused", .colour = "red", .symbol = "flag"});
  a.declare_kind({"case.filed", "Case filed", "blue", "flag", 0.25F});
  add_event(a, 1, "one", "case.filed");
  add_event(a, 2, "two", "bill.enacted");
  auto b = source_named("b");
  b.declare_kind({"case.filed", "Another label", "green", "star", 0.9F});
  b.declare_kind({"bill.enacted", "Bill enacted!", "purple", "star", 0.75F});
  add_event(b, 3, "three", "bill.enacted");

  EventStoreBuilder builder;
  builder.override_kind({"case.filed", "", "teal", "", -1.0F});
  builder.override_kind({"never.seen", "Never", "teal", "", 1.0F});
  builder.add(std::move(a));
  builder.add(std::move(b));
  const auto store = builder.build();

  REQUIRE(store.kinds().size() == 2);
  CHECK(store.kinds()[0].id == "case.filed");
  CHECK(store.kinds()[0].label == "Case filed");
  CHECK(store.kinds()[0].colour == "teal");
  CHECK(store.kinds()[0].symbol == "flag");
  CHECK(store.kinds()[1].label == "Bill enacted!");
  CHECK(store.importance(0) == doctest::Approx(0.25).epsilon(0.001));
  CHECK(store.importance(1) == doctest::Approx(0.75).epsilon(0.001));
  CHECK(store.kind(1) == store.kind(2));
}
