#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "store_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("each of many ids is found, and no other") {
  constexpr int kEvents = 60'000;
  auto first = source_named("first"), second = source_named("second");
  for (int i = 0; i < kEvents; ++i) {
    add_event(first, i * 7919 % 1000, "event " + std::to_string(i));
    if (i % 3 == 0) add_event(second, i % 100, "event " + std::to_string(i));
  }
  const auto store = build(first, second);
  for (int i = 0; i < kEvents; i += 101) {
    const auto id = "event " + std::to_string(i);
    const auto rows = store.rows_with_id(id);
    REQUIRE(rows.size() == (i % 3 == 0 ? 2 : 1));
    CHECK(store.id(rows[0]) == id);
    CHECK(store.source(rows[0]) == 0);
    CHECK(store.find(1, id).has_value() == (i % 3 == 0));
  }
  CHECK(store.rows_with_id("event").empty());
  CHECK(store.rows_with_id("").empty());
  CHECK(store.diagnostics().total() == 0);
}

TEST_CASE("an id of many events gives them by source and row") {
  auto first = source_named("first"), second = source_named("second");
  for (int i = 0; i < 50; ++i) {
    add_event(first, 50 - i, "same");
    add_event(second, 50 - i, "same");
  }
  const auto store = build(first, second);
  const auto rows = store.rows_with_id("same");
  REQUIRE(rows.size() == 100);
  CHECK(std::ranges::is_sorted(rows, {},
                               [&](EventRow row) { return std::pair(store.source(row), row); }));
  CHECK(store.diagnostics().count(Severity::warning) == 98);
}

TEST_CASE("ids that repeat are listed in order of time, however many do") {
  constexpr int kEvents = 40'000;
  auto events = source_named("first");
  int repeats = 0;
  for (int i = 0; i < kEvents; ++i) {
    const bool is_repeat = i % 4 == 1;
    if (i >= 4 && is_repeat) ++repeats;
    add_event(events, i, is_repeat ? "again" : "event " + std::to_string(i));
  }
  const auto store = build(events);
  std::vector<std::uint64_t> records;
  for (const auto& item : store.diagnostics().items()) records.push_back(item.record);
  CHECK(store.diagnostics().count(Severity::warning) == static_cast<std::uint64_t>(repeats));
  CHECK(std::ranges::is_sorted(records));
  CHECK(records.front() == 6);
  CHECK(store.find(0, "again") == 1);
  CHECK(store.find(0, "event 39999"));
}
