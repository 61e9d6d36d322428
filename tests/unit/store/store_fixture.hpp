// Short words for building stores in tests.
#pragma once

#include <string>

#include "store/event_store_builder.hpp"

namespace timeloom::test {

inline constexpr std::int64_t kDay = kSecondsPerDay;

inline TimeSpan on_day(std::int64_t day) {
  return {.start = {day * kDay, 0}, .end = {day * kDay, 0}};
}

inline TimeSpan between_days(std::int64_t first, std::int64_t last) {
  return {.start = {first * kDay, 0}, .end = {last * kDay, 0}, .flags = span_flag::interval};
}

inline SourceEvents source_named(const std::string& name) {
  return SourceEvents(Source{.uri = "/data/" + name + ".csv", .name = name});
}

inline void add_event(SourceEvents& events, std::int64_t day, std::string_view id,
                      std::string_view kind = "event", std::string_view lane = "Lane") {
  EventInput event;
  event.span = on_day(day);
  event.id = id;
  event.kind = kind;
  event.lane = lane;
  event.title = id;
  event.record = events.size() + 1;
  event.line = events.size() + 2;
  events.add(event);
}

inline void add_link(SourceEvents& events, std::int64_t day, std::string_view id,
                     std::string_view relation, std::string_view target) {
  EventInput event;
  event.span = on_day(day);
  event.id = id;
  event.kind = "event";
  event.title = id;
  event.links = {{relation, target}};
  event.record = events.size() + 1;
  events.add(event);
}

template <typename... Sources>
EventStore build(Sources&&... sources) {
  EventStoreBuilder builder;
  (builder.add(std::move(sources)), ...);
  return builder.build();
}

}  // namespace timeloom::test
