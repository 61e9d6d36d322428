#include <doctest/doctest.h>

#include "store_fixture.hpp"
#include "time/time_span.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("an empty store answers everything") {
  const auto store = EventStoreBuilder().build();
  CHECK(store.empty());
  CHECK_FALSE(store.range());
  CHECK(store.links().empty());
  CHECK_FALSE(store.find(0, "x"));
  CHECK(store.lanes().size() == 1);
  const EventStore none;
  CHECK(none.empty());
}

TEST_CASE("rows are ordered by start, end, source and record") {
  auto a = source_named("a");
  auto b = source_named("b");
  add_event(b, 5, "b5");
  add_event(b, 1, "b1");
  add_event(a, 5, "a5 first");
  add_event(a, 5, "a5 second");
  EventInput longer;
  longer.span = between_days(1, 9);
  longer.id = "longer";
  a.add(longer);
  EventInput finer;
  finer.span = on_day(1);
  finer.span.start.nanoseconds = finer.span.end.nanoseconds = 7;
  finer.id = "finer";
  b.add(finer);
  const auto store = build(a, b);
  std::vector<std::string> ids;
  for (EventRow row = 0; row < store.size(); ++row) ids.emplace_back(store.id(row));
  CHECK(ids == std::vector<std::string>{"b1", "longer", "finer", "a5 first", "a5 second", "b5"});
  CHECK(store.start(2).nanoseconds == 7);
  CHECK(store.span(1) == between_days(1, 9));
  CHECK(store.span(2) == finer.span);
}

TEST_CASE("every field comes back") {
  auto events = source_named("cases");
  EventInput event;
  event.span = {.start = {-5, 1},
                .end = {9, 2},
                .start_precision = Precision::month,
                .end_precision = Precision::nanosecond,
                .flags = span_flag::interval | span_flag::end_approximate};
  event.id = "42";
  event.kind = "case.filed";
  event.lane = "Lawsuits/Backpage";
  event.title = "Filed";
  event.summary = "A summary";
  event.zone = "America/New_York";
  event.attributes = R"({"court": "W.D. Wash."})";
  event.references = {{"881 F. Supp. 2d 1262", ""}, {"", "https://example.org"}};
  event.tags = {"federal", "appeal"};
  event.importance = 0.5F;
  events.add(event);
  const auto store = build(events);
  REQUIRE(store.size() == 1);
  CHECK(store.span(0) == event.span);
  CHECK(store.id(0) == "42");
  CHECK(store.kinds()[store.kind(0)].id == "case.filed");
  CHECK(store.lanes()[store.lane(0)].path == "Lawsuits/Backpage");
  CHECK(store.title(0) == "Filed");
  CHECK(store.summary(0) == "A summary");
  CHECK(store.zone(0) == "America/New_York");
  CHECK(store.attributes(0) == event.attributes);
  REQUIRE(store.references(0).size() == 2);
  CHECK(store.text(store.references(0)[0].label) == "881 F. Supp. 2d 1262");
  CHECK(store.text(store.references(0)[1].url) == "https://example.org");
  REQUIRE(store.tags(0).size() == 2);
  CHECK(store.text(store.tags(0)[1]) == "appeal");
  CHECK(store.importance(0) == doctest::Approx(0.5).epsilon(0.001));
  CHECK(store.source(0) == 0);
  CHECK(store.sources()[0].event_count == 1);
  CHECK(store.bytes() > 100);
}

TEST_CASE("strings, lanes and details are joined across sources") {
  auto a = source_named("a");
  auto b = source_named("b");
  add_event(a, 1, "a1", "k", "Shared/One");
  add_event(b, 2, "b1", "k", "Shared/Two");
  for (int i = 0; i < 2; ++i) {
    EventInput event;
    event.span = on_day(3 + i);
    event.kind = "k";
    event.lane = "Shared/One";
    event.title = "Details";
    event.summary = i == 0 ? "of a" : "of b";
    event.references = {{"", i == 0 ? "https://a.org" : "https://b.org"}};
    const std::string_view tag = i == 0 ? "tag a" : "tag b";
    event.tags = {tag};
    (i == 0 ? a : b).add(event);
  }
  const auto store = build(a, b);
  CHECK(store.lane(0) == store.lane(3));
  CHECK(store.lanes().size() == 4);
  CHECK(store.lanes()[store.lane(0)].parent == store.lanes()[store.lane(1)].parent);
  CHECK(store.summary(2) == "of a");
  CHECK(store.summary(3) == "of b");
  CHECK(store.text(store.references(3)[0].url) == "https://b.org");
  CHECK(store.text(store.tags(3)[0]) == "tag b");
  CHECK(store.references(0).empty());
  CHECK(store.summary(0).empty());
}

TEST_CASE("events without an id get one from their position") {
  auto events = source_named("a");
  add_event(events, 9, "");
  add_event(events, 1, "");
  const auto store = build(events);
  CHECK(store.id(0) == "#2");
  CHECK(store.id(1) == "#1");
  CHECK(store.find(0, "#1") == EventRow{1});
  CHECK_FALSE(store.find(0, "#3"));
  CHECK_FALSE(store.find(1, "#1"));
}

TEST_CASE("an id that occurs twice keeps both events and is listed") {
  auto a = source_named("a");
  add_event(a, 1, "same");
  add_event(a, 2, "same");
  auto b = source_named("b");
  add_event(b, 3, "same");
  const auto store = build(a, b);
  CHECK(store.size() == 3);
  CHECK(store.rows_with_id("same").size() == 3);
  CHECK(store.find(1, "same") == EventRow{2});
  REQUIRE(store.diagnostics().items().size() == 1);
  CHECK(to_string(store.diagnostics().items()[0]) ==
        "/data/a.csv:3: warning: record 2, field \"id\": another event of this source has the id "
        "\"same\" too; both are kept");
}

TEST_CASE("a name that is taken gets a number") {
  const auto store = build(source_named("policy"), source_named("policy"), source_named("policy"));
  CHECK(store.sources()[0].name == "policy");
  CHECK(store.sources()[1].name == "policy 2");
  CHECK(store.sources()[2].name == "policy 3");
}

TEST_CASE("the range reaches to the end of what the latest event covers") {
  auto events = source_named("a");
  add_event(events, 10, "day");
  EventInput event;
  event.span = between_days(0, 5);
  events.add(event);
  const auto store = build(events);
  REQUIRE(store.range());
  CHECK(store.range()->begin == Instant{0, 0});
  CHECK(store.range()->end == Instant{11 * kDay, 0});
}

TEST_CASE("diagnostics of sources come first and stay") {
  auto a = source_named("a");
  a.diagnostics().add({.severity = Severity::skipped, .message = "bad date"});
  add_event(a, 1, "same");
  add_event(a, 1, "same");
  const auto store = build(a);
  REQUIRE(store.diagnostics().items().size() == 2);
  CHECK(store.diagnostics().items()[0].message == "bad date");
}

TEST_CASE("many events out of order") {
  auto events = source_named("large");
  constexpr std::int64_t count = 200'000;
  for (std::int64_t i = 0; i < count; ++i) {
    EventInput event;
    event.span = on_day((i * 7919) % count);
    event.kind = "k";
    event.lane = "l";
    event.title = "t";
    events.add(event);
  }
  const auto store = build(events);
  REQUIRE(store.size() == count);
  bool ordered = true;
  for (EventRow row = 0; row < count; ++row) ordered &= store.start(row).seconds == row * kDay;
  CHECK(ordered);
}

TEST_CASE("a plain table takes at most 48 bytes an event beside its text") {
  auto events = source_named("plain");
  constexpr std::int64_t count = 100'000;
  std::size_t text = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    EventInput event;
    event.span = on_day((i * 7919) % 40'000);
    const auto id = "row-" + std::to_string(i), title = "Event " + std::to_string(i * 31),
               kind = "kind-" + std::to_string(i % 12), lane = "Lane " + std::to_string(i % 500);
    event.id = id;
    event.kind = kind;
    event.lane = lane;
    event.title = title;
    event.record = event.line = events.size() + 1;
    text += id.size() + title.size();
    events.add(event);
  }
  const auto store = build(events);
  REQUIRE(store.size() == count);
  CHECK(store.bytes() > text);
  CHECK(store.bytes() - text <= 48 * count);
}

TEST_CASE("spans of all kinds stand beside each other") {
  auto events = source_named("spans");
  std::vector<TimeSpan> spans{
      {.start = kEarliestInstant, .end = kLatestInstant, .flags = span_flag::interval},
      {.start = {0, 1},
       .end = {0, 999'999'999},
       .start_precision = Precision::nanosecond,
       .end_precision = Precision::nanosecond,
       .flags = span_flag::interval},
      // Ends some time in the year that its start is in.
      {.start = {150 * kDay, 0},
       .end = {0, 0},
       .start_precision = Precision::month,
       .end_precision = Precision::year,
       .flags = span_flag::interval | span_flag::end_approximate},
      on_day(3),
      {.start = kLatestInstant, .end = kLatestInstant, .flags = span_flag::all}};
  for (const auto& span : spans) {
    EventInput event;
    event.span = span;
    events.add(event);
  }
  const auto store = build(events);
  REQUIRE(store.size() == spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto row = store.find(0, "#" + std::to_string(i + 1));
    REQUIRE(row);
    CHECK(store.span(*row) == spans[i]);
    CHECK(store.start(*row) == spans[i].start);
  }
}

TEST_CASE("a store of what was there so far does not care what comes later") {
  auto events = source_named("growing");
  const auto add_one = [&events](int number) {
    EventInput event;
    event.span = on_day(number % 97);
    const auto text = "event " + std::to_string(number);
    event.title = text;
    event.kind = number % 3 == 0 ? "rare" : "usual";
    const auto lane = "Lane " + std::to_string(number % 11);
    event.lane = lane;
    event.summary = text;
    event.tags = {"tag", lane};
    event.references = {{text, "https://example.org"}};
    event.links = {{"follows", "#1"}, {"before", "#60000"}};
    event.record = static_cast<std::uint64_t>(number) + 1;
    events.add(event);
  };
  for (int number = 0; number < 20'000; ++number) add_one(number);
  auto early = events.snapshot();
  for (int number = 20'000; number < 40'000; ++number) add_one(number);
  EventStoreBuilder builder;
  builder.is_partial(true);
  builder.add(std::move(early));
  const auto part = builder.build();
  const auto whole = build(events);
  CHECK(part.size() == 20'000);
  CHECK(part.diagnostics().total() == 0);
  CHECK(whole.diagnostics().count(Severity::note) == 40'000);
  bool is_same = true;
  for (EventRow row = 0; row < part.size(); ++row) {
    const auto same = whole.find(0, part.id(row));
    REQUIRE(same);
    is_same = is_same && whole.title(*same) == part.title(row) &&
              whole.summary(*same) == part.summary(row) && whole.span(*same) == part.span(row) &&
              part.tags(row).size() == 2 &&
              part.text(part.tags(row)[1]) == whole.text(whole.tags(*same)[1]) &&
              part.links_from(row).size() == 2 && part.links_from(row)[0].to != kNoEvent;
  }
  CHECK(is_same);
}
