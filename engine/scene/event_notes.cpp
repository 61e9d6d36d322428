#include "scene/event_notes.hpp"

#include <algorithm>

#include "base/web_url.hpp"
#include "time/describe.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

template <typename SomeItem>
void add_events(const std::vector<SomeItem>& items, std::vector<EventRow>& events) {
  for (const auto& item : items)
    if (item.event != kNoEvent) events.push_back(item.event);
}

std::vector<EventNote::Source> sources_of(const EventStore& store, EventRow event) {
  std::vector<EventNote::Source> sources;
  for (const auto& reference : store.references(event)) {
    EventNote::Source source{std::string(store.text(reference.label)),
                             std::string(store.text(reference.url))};
    if (!is_web_url(source.url)) {
      if (source.label.empty()) source.label = source.url;
      source.url.clear();
    }
    if (source.label.empty()) source.label = host_of(source.url);
    if (!source.label.empty()) sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace

EventNote event_note(const EventStore& store, EventRow event, const Language& language) {
  EventNote note{.event = event,
                 .id = std::string(store.id(event)),
                 .title = std::string(store.title(event)),
                 .description = describe(store.span(event), language),
                 .sources = sources_of(store, event)};
  const auto lane = lane_words(store.lanes()[store.lane(event)].path);
  if (!lane.empty()) note.description += " · " + lane;
  note.description += " · " + store.kinds()[store.kind(event)].label;
  if (const auto summary = store.summary(event); !summary.empty())
    note.description += "\n" + std::string(summary);
  std::string sources;
  for (const auto& source : note.sources) sources += (sources.empty() ? "" : "; ") + source.label;
  if (!sources.empty())
    note.description +=
        "\n" + language.counted("sources", static_cast<std::int64_t>(note.sources.size()),
                                {{"names", sources}});
  return note;
}

void note_events(const EventStore& store, DisplayList& list) {
  std::vector<EventRow> events;
  add_events(list.rects, events);
  add_events(list.areas, events);
  add_events(list.lines, events);
  add_events(list.curves, events);
  add_events(list.symbols, events);
  add_events(list.texts, events);
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());
  const auto language = Language::of(list.language).value_or(Language());
  list.notes.clear();
  list.notes.reserve(events.size());
  for (const auto event : events) list.notes.push_back(event_note(store, event, language));
}

}  // namespace timeloom
