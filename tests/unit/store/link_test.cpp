#include <doctest/doctest.h>

#include "store_fixture.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::string_view target_title(const EventStore& store, std::string_view id) {
  for (const auto& link : store.links())
    if (store.id(link.from) == id)
      return link.to == kNoEvent ? std::string_view("nothing") : store.summary(link.to);
  return "no link";
}

// Says in its summary which source it is of.
void add_target(SourceEvents& events, std::int64_t day, std::string_view id) {
  EventInput event;
  event.span = on_day(day);
  event.id = id;
  event.kind = "event";
  event.title = id;
  event.summary = events.source().name;
  events.add(event);
}

}  // namespace

TEST_CASE("a link looks in its own source first, then in the others") {
  auto a = source_named("a");
  add_link(a, 1, "own", "cites", "shared");
  add_link(a, 2, "other", "cites", "only-b");
  add_target(a, 3, "shared");
  auto b = source_named("b");
  add_target(b, 4, "shared");
  add_target(b, 5, "only-b");
  const auto store = build(a, b);
  CHECK(target_title(store, "own") == "a");
  CHECK(target_title(store, "other") == "b");
  CHECK(store.diagnostics().total() == 0);
}

TEST_CASE("name#id says which source, and a # in an id is no name") {
  auto a = source_named("a");
  add_link(a, 1, "explicit", "cites", "b#x");
  add_link(a, 2, "hash", "cites", "part#1");
  add_link(a, 3, "made-up", "cites", "c #2#y");
  add_link(a, 4, "gone", "cites", "b#nowhere");
  add_target(a, 5, "x");
  add_target(a, 6, "part#1");
  auto b = source_named("b");
  add_target(b, 7, "x");
  auto c = source_named("c #2");
  add_target(c, 8, "x");
  add_target(c, 9, "y");
  const auto store = build(a, b, c);
  CHECK(target_title(store, "explicit") == "b");
  CHECK(target_title(store, "hash") == "a");
  CHECK(target_title(store, "made-up") == "c #2");
  CHECK(target_title(store, "gone") == "nothing");
}

TEST_CASE("a link to nothing or to several events stays as written and is noted") {
  auto a = source_named("a");
  add_link(a, 1, "missing", "appeal-of", "nowhere");
  add_link(a, 2, "ambiguous", "cites", "twice");
  auto b = source_named("b");
  add_target(b, 3, "twice");
  auto c = source_named("c");
  add_target(c, 4, "twice");
  const auto store = build(a, b, c);
  REQUIRE(store.links().size() == 2);
  CHECK(store.links()[0].to == kNoEvent);
  CHECK(store.text(store.links()[0].target) == "nowhere");
  CHECK(store.links()[1].to == kNoEvent);
  REQUIRE(store.diagnostics().items().size() == 2);
  CHECK(store.diagnostics().count(Severity::note) == 2);
  CHECK(to_string(store.diagnostics().items()[0]) ==
        "/data/a.csv: note: record 1, field \"links\": the link \"appeal-of\" leads to "
        "\"nowhere\", and no event has that id");
  CHECK(store.diagnostics().items()[1].message ==
        "the link \"cites\" leads to \"twice\", which is the id of several events");
}

TEST_CASE("links are found from both ends") {
  auto a = source_named("a");
  add_link(a, 5, "late", "cites", "target");
  add_link(a, 1, "early", "amends", "target");
  add_event(a, 3, "target");
  const auto store = build(a);
  const auto target = store.find(0, "target").value();
  CHECK(target == 1);
  REQUIRE(store.links_from(0).size() == 1);
  CHECK(store.text(store.links_from(0)[0].relation) == "amends");
  CHECK(store.links_from(target).empty());
  const auto incoming = store.links_to(target);
  REQUIRE(incoming.size() == 2);
  CHECK(incoming[0].from == 0);
  CHECK(incoming[1].from == 2);
  CHECK(store.links_to(0).empty());
}
