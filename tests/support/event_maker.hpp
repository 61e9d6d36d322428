// Small stores for tests, by hand or at random.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "store/event_store_builder.hpp"
#include "time/civil.hpp"

namespace timeloom::test {

struct TestEvent {
  std::string id, kind = "event", lane = "Lane", title = "Title";
  TimeSpan span{};
  float importance = 0.5F;
  std::vector<std::pair<std::string, std::string>> links{};  // relation, target
  std::uint32_t lane_rank = 0;
  std::vector<std::string> tags{};
  std::string attributes{};
};

inline Instant day(std::int64_t year, int month = 1, int day_of_month = 1) {
  return to_instant({.date = {year, month, day_of_month}});
}

inline TimeSpan instant(Instant at, Precision precision = Precision::day) {
  return {.start = at, .end = at, .start_precision = precision, .end_precision = precision};
}

inline TimeSpan interval(Instant from, Instant to, std::uint16_t flags = 0) {
  TimeSpan span{.start = from, .end = to};
  span.flags = static_cast<std::uint16_t>(flags | span_flag::interval);
  return span;
}

inline EventStore make_store(const std::vector<TestEvent>& events,
                             const std::string& source_name = "test") {
  SourceEvents source(Source{
      .uri = source_name + ".csv", .name = source_name, .plugin_id = {}, .plugin_version = {}});
  for (const auto& event : events) {
    EventInput input;
    input.span = event.span;
    input.id = event.id;
    input.kind = event.kind;
    input.lane = event.lane;
    input.title = event.title;
    input.importance = event.importance;
    input.lane_rank = event.lane_rank;
    input.tags.assign(event.tags.begin(), event.tags.end());
    input.attributes = event.attributes;
    for (const auto& [relation, target] : event.links) input.links.push_back({relation, target});
    source.add(input);
  }
  EventStoreBuilder builder;
  builder.add(std::move(source));
  return builder.build();
}

// Clustered in time, of many precisions and lengths, in nested lanes, with titles of any length in
// several scripts and links between them.
inline std::vector<TestEvent> random_events(std::mt19937_64& random, std::size_t count) {
  static const char* const words[] = {"court",  "letter",  "law",  "seizure", "ruling",
                                      "appeal", "العربية", "法律", "हिन्दी",   "report",
                                      "Senate", "of",      "the",  "🙂",    "hearing"};
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const std::int64_t year = static_cast<std::int64_t>(pick(3000)) - 500;
  const std::int64_t reach = 86'400 * static_cast<std::int64_t>(1 + pick(20'000));
  std::vector<TestEvent> events;
  for (std::size_t i = 0; i < count; ++i) {
    TestEvent event;
    event.id = "e" + std::to_string(i);
    event.kind = "kind." + std::to_string(pick(5));
    event.lane = "Group " + std::to_string(pick(3)) + "/Lane " + std::to_string(pick(4));
    event.title.clear();
    for (std::size_t word = 0, last = pick(9); word <= last; ++word)
      event.title += std::string(word == 0 ? "" : " ") + words[pick(std::size(words))];
    event.importance = static_cast<float>(pick(101)) / 100.0F;
    const auto offset = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(reach));
    auto start = day(year);
    start.seconds += (pick(2) == 0 ? offset : offset / 50) / 86'400 * 86'400;
    if (pick(3) == 0) {
      auto end = start;
      end.seconds += 86'400 * static_cast<std::int64_t>(pick(1'000));
      event.span = interval(start, end, static_cast<std::uint16_t>(random() & 0xFF));
    } else {
      event.span = instant(start, pick(4) == 0 ? Precision::year : Precision::day);
      event.span.flags = static_cast<std::uint16_t>(random() & 0x3);
    }
    if (i > 0 && pick(4) == 0) event.links.emplace_back("cites", "e" + std::to_string(pick(i)));
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace timeloom::test
