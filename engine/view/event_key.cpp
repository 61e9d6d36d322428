#include "view/event_key.hpp"

#include <algorithm>
#include <ranges>

#include "time/edtf.hpp"

namespace timeloom {

namespace {

// "#12", as the store makes it up for the twelfth event of a source: another one's after a row is
// put in before it.
bool is_made_up(std::string_view id) {
  return id.size() > 1 && id.front() == '#' &&
         id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// Documents of earlier versions say UTC of times that have no zone.
TimeSpan without_clocks(TimeSpan span) {
  span.flags &= static_cast<std::uint16_t>(~(span_flag::start_local | span_flag::end_local));
  return span;
}

EventRow find_by_title(const EventStore& store, SourceId source, const EventKey& key) {
  const auto span = parse_time(key.date);
  if (!span) return kNoEvent;
  const auto rows = std::views::iota(EventRow{0}, static_cast<EventRow>(store.size()));
  const auto same_start = std::ranges::equal_range(rows, span->start, {},
                                                   [&](EventRow row) { return store.start(row); });
  for (const auto row : same_start)
    if (store.source(row) == source && store.title(row) == key.title && is_made_up(store.id(row)) &&
        without_clocks(store.span(row)) == without_clocks(*span))
      return row;
  return kNoEvent;
}

}  // namespace

EventKey key_of(const EventStore& store, EventRow row) {
  EventKey key{.source = store.sources()[store.source(row)].name,
               .id = std::string(store.id(row)),
               .date = {},
               .title = {}};
  if (!is_made_up(key.id)) return key;
  key.id.clear();
  key.date = to_edtf(store.span(row));
  key.title = store.title(row);
  return key;
}

EventRow find_event(const EventStore& store, const EventKey& key) {
  for (std::size_t i = 0; i < store.sources().size(); ++i) {
    if (store.sources()[i].name != key.source) continue;
    const auto source = static_cast<SourceId>(i);
    if (key.id.empty()) return find_by_title(store, source, key);
    if (const auto row = store.find(source, key.id)) return *row;
  }
  return kNoEvent;
}

}  // namespace timeloom
