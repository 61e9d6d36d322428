#include "store/event_store.hpp"

#include <algorithm>
#include <utility>

namespace timeloom {

namespace {

// The part of `items`, which are ordered by `key`, whose key is `value`.
template <typename T, typename Value, typename Key>
std::span<const T> part_with(std::span<const T> items, const Value& value, const Key& key) {
  const auto begin = std::ranges::lower_bound(items, value, {}, key);
  return {begin, std::ranges::upper_bound(begin, items.end(), value, {}, key)};
}

// Those items that begin where `firsts` says, up to where the next ones begin.
template <typename T>
std::span<const T> stretch(std::span<const T> items, const NarrowColumn& firsts, std::size_t at) {
  const auto begin = static_cast<std::size_t>(firsts[at]);
  return items.subspan(begin, static_cast<std::size_t>(firsts[at + 1]) - begin);
}

}  // namespace

std::string_view EventStore::summary(EventRow row) const {
  return text_in(details_.summaries, details(row));
}
std::string_view EventStore::zone(EventRow row) const {
  return text_in(details_.zones, details(row));
}
std::string_view EventStore::attributes(EventRow row) const {
  return text_in(details_.attributes, details(row));
}

std::span<const Reference> EventStore::references(EventRow row) const {
  return stretch<Reference>(references_, details_.first_references, details(row));
}

std::span<const StringId> EventStore::tags(EventRow row) const {
  return stretch<StringId>(tags_, details_.first_tags, details(row));
}

std::span<const Link> EventStore::links_from(EventRow row) const {
  return part_with(links(), row, &Link::from);
}

std::vector<Link> EventStore::links_to(EventRow row) const {
  std::vector<Link> found;
  const auto target = [this](std::uint32_t position) { return links_[position].to; };
  for (const auto position : part_with<std::uint32_t>(links_by_target_, row, target))
    found.push_back(links_[position]);
  return found;
}

std::span<const EventRow> EventStore::rows_with_id(std::string_view id) const {
  return ids_index_.find(*this, id);
}

std::optional<EventRow> EventStore::find(SourceId source, std::string_view id) const {
  const auto rows = rows_with_id(id);
  const auto source_of = [this](EventRow row) { return this->source(row); };
  const auto found = std::ranges::lower_bound(rows, source, {}, source_of);
  if (found == rows.end() || source_of(*found) != source) return std::nullopt;
  return *found;
}

void EventStore::add_note(Diagnostic note) {
  if (!diagnostics_of_sources_) diagnostics_of_sources_ = diagnostics_;
  diagnostics_.add(std::move(note));
}

std::vector<EventStore::Part> EventStore::parts() const {
  const auto& c = columns_;
  return {{"times", c.spans.bytes()},
          {"kinds", c.kinds.bytes()},
          {"sources", c.sources.bytes()},
          {"lanes by event", c.lanes.bytes()},
          {"titles", c.titles.bytes()},
          {"ids", c.ids.bytes()},
          {"importances", c.importances.bytes()},
          {"details by event", c.details.bytes()},
          {"details", details_.summaries.bytes() + details_.zones.bytes() +
                          details_.attributes.bytes() + details_.first_references.bytes() +
                          details_.first_tags.bytes()},
          {"references", references_.bytes()},
          {"tags", tags_.bytes()},
          {"links", links_.bytes() + links_by_target_.bytes()},
          {"index of ids", ids_index_.bytes()},
          {"lanes", lanes_.bytes()},
          {"diagnostics", diagnostics_.bytes()},
          {"text", strings_.text_bytes()},
          {"places of texts", strings_.bytes() - strings_.text_bytes()}};
}

std::size_t EventStore::bytes() const {
  std::size_t total = 0;
  for (const auto& part : parts()) total += part.bytes;
  return total;
}

}  // namespace timeloom
