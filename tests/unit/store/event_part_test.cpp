// Events that come in parts are the same as those that come one by one.
#include "store/event_part.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <random>

#include "store_fixture.hpp"
#include "time/edtf.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// Random events, with all that an event can have.
class Events {
public:
  explicit Events(unsigned seed) : random_(seed) {}

  EventInput next(std::size_t lanes) {
    EventInput event;
    event.span = on_day(number(0, 500));
    if (number(0, 2) > 0) event.id = text("id", 1'000'000);
    event.kind = text("kind.", 9);
    event.lane = text("Group/Lane ", static_cast<int>(lanes));
    event.title = text("title ", 50);
    if (number(0, 1) == 0) event.summary = text("summary ", 5);
    if (number(0, 3) == 0) event.zone = text("zone", 2);
    if (number(0, 3) == 0) event.attributes = R"({"a": 1})";
    for (int i = number(0, 2); i > 0; --i)
      event.references.push_back({text("paper ", 4), text("https://example.org/", 4)});
    for (int i = number(0, 2); i > 0; --i) event.tags.push_back(text("tag ", 6));
    for (int i = number(0, 2); i > 0; --i)
      event.links.push_back({text("relation ", 3), text("#", 300)});
    if (number(0, 1) == 0) event.importance = 0.25F;
    event.lane_rank = static_cast<std::uint32_t>(number(0, 3));
    return event;
  }
  int number(int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random_);
  }

private:
  std::string_view text(std::string_view name, int most) {
    texts_.push_back(std::string(name) + std::to_string(number(1, most)));
    return texts_.back();
  }

  std::mt19937 random_;
  std::deque<std::string> texts_;
};

Diagnostic warning_about(std::uint64_t record) {
  return {.severity = Severity::warning, .record = record, .line = record + 1, .message = "odd"};
}

std::string written(const EventStore& store) {
  std::string text;
  const auto say = [&text](std::string_view part) { (text += part) += '|'; };
  for (LaneId lane = 0; lane < store.lanes().size(); ++lane)
    say(store.lanes()[lane].path + " " + std::to_string(store.lanes()[lane].rank));
  for (const auto& kind : store.kinds()) say(kind.id);
  for (EventRow row = 0; row < store.size(); ++row) {
    say(to_edtf(store.span(row)));
    for (const auto part : {store.id(row), store.title(row), store.summary(row), store.zone(row),
                            store.attributes(row)})
      say(part);
    say(store.kinds()[store.kind(row)].id);
    say(store.lanes()[store.lane(row)].path);
    say(std::to_string(store.importance(row)));
    for (const auto& [label, url] : store.references(row)) {
      say(store.text(label));
      say(store.text(url));
    }
    for (const auto tag : store.tags(row)) say(store.text(tag));
    for (const auto& link : store.links_from(row)) {
      say(store.text(link.relation));
      say(store.text(link.target));
      say(std::to_string(link.to));
    }
  }
  for (const auto& diagnostic : store.diagnostics().items()) say(to_string(diagnostic));
  return text;
}

}  // namespace

TEST_CASE("a source in parts is the source") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    Events events(seed);
    auto whole = source_named("a"), in_parts = source_named("a");
    std::deque<EventPart> parts(3);
    std::uint64_t record = 0;
    for (int round = 0; round < 12; ++round) {
      auto& part = parts[static_cast<std::size_t>(events.number(0, 2))];
      const auto first = record;
      std::vector<EventInput> between;
      for (int i = events.number(0, 40); i > 0; --i) {
        auto event = events.next(30);
        event.record = ++record;
        event.line = record + 1;
        if (events.number(0, 9) == 0) {  // as one that only the reading thread can take
          part.end_stretch();
          between.push_back(event);
        } else {
          auto counted = event;
          counted.record -= first;
          counted.line -= first;
          part.add(counted);
          if (events.number(0, 5) == 0) part.diagnostics().add(warning_about(counted.record));
        }
      }
      const SourcePosition above{.records = first, .lines = first};
      for (const auto& event : between) {
        in_parts.append(part, above);
        in_parts.add(event);
      }
      in_parts.append(part, above);
      CHECK(part.is_empty());
    }

    Events again(seed);
    record = 0;
    for (int round = 0; round < 12; ++round) {
      again.number(0, 2);
      for (int i = again.number(0, 40); i > 0; --i) {
        auto event = again.next(30);
        event.record = ++record;
        event.line = record + 1;
        whole.add(event);
        if (again.number(0, 9) != 0 && again.number(0, 5) == 0)
          whole.diagnostics().add(warning_about(event.record));
      }
    }
    CHECK(whole.size() == in_parts.size());
    CHECK(written(build(std::move(whole))) == written(build(std::move(in_parts))));
  }
}

TEST_CASE("a part that has seen very many lanes goes on with a few") {
  auto events = source_named("a");
  EventPart part;
  EventInput event;
  event.span = on_day(1);
  event.kind = "event";
  std::string lane;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 15'000; ++i) {
      lane = "Lane " + std::to_string(round * 10'000 + i);
      event.lane = event.title = lane;
      part.add(event);
    }
    events.append(part, {});
  }
  const auto store = build(std::move(events));
  CHECK(store.size() == 45'000);
  CHECK(store.lanes().size() == 1 + 35'000);
  bool is_right = true;
  for (EventRow row = 0; row < store.size(); ++row)
    is_right = is_right && store.lanes()[store.lane(row)].path == store.title(row);
  CHECK(is_right);
}

TEST_CASE("records without a number have none in a part either") {
  auto events = source_named("a");
  EventPart part;
  EventInput event;
  event.span = on_day(1);
  event.kind = event.lane = event.title = event.id = "same";
  part.add(event);
  event.record = 2;
  event.line = 3;
  part.add(event);
  events.append(part, {.records = 10, .lines = 20});
  CHECK(to_string(build(std::move(events)).diagnostics().items().front())
            .starts_with("/data/a.csv:23: warning: record 12, field \"id\""));
}
