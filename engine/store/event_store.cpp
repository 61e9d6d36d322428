#include "store/event_store.hpp"

#include <algorithm>

namespace timeloom {

namespace {

// The part of `items`, which are ordered by `key`, whose key is `value`.
template <typename T, typename Value, typename Key>
std::span<const T> part_with(std::span<const T> items, const Value& value, const Key& key) {
  const auto begin = std::ranges::lower_bound(items, value, {}, key);
  return {begin, std::ranges::upper_bound(begin, items.end(), value, {}, key)};
}

}  // namespace

Instant EventStore::start(EventRow row) const {
  return {starts_[row], start_nanoseconds_.empty() ? 0 : start_nanoseconds_[row]};
}

TimeSpan EventStore::span(EventRow row) const {
  return {start(row),
          {ends_[row], end_nanoseconds_.empty() ? 0 : end_nanoseconds_[row]},
          static_cast<Precision>(start_precisions_[row]),
          static_cast<Precision>(end_precisions_[row]),
          flags_[row]};
}

const EventDetails& EventStore::details(EventRow row) const {
  return details_[details_index_[row]];
}

std::string_view EventStore::summary(EventRow row) const {
  return text(details(row).summary);
}
std::string_view EventStore::zone(EventRow row) const {
  return text(details(row).zone);
}
std::string_view EventStore::attributes(EventRow row) const {
  return text(details(row).attributes);
}

std::span<const Reference> EventStore::references(EventRow row) const {
  const auto& event = details(row);
  return std::span(references_).subspan(event.first_reference, event.reference_count);
}

std::span<const StringId> EventStore::tags(EventRow row) const {
  const auto& event = details(row);
  return std::span(tags_).subspan(event.first_tag, event.tag_count);
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
  const auto found =
      std::ranges::lower_bound(rows, source, {}, [this](EventRow row) { return source_ids_[row]; });
  if (found == rows.end() || source_ids_[*found] != source) return std::nullopt;
  return *found;
}

std::size_t EventStore::bytes() const {
  const auto of = [](const auto&... columns) {
    return ((columns.capacity() * sizeof(columns[0])) + ...);
  };
  return of(starts_, ends_, start_nanoseconds_, end_nanoseconds_, start_precisions_,
            end_precisions_, flags_, kind_ids_, source_ids_, lane_ids_, titles_, ids_, importances_,
            details_index_, references_, tags_, links_, links_by_target_) +
         details_.bytes() + ids_index_.bytes() + strings_.bytes() + lanes_.bytes() +
         diagnostics_.bytes();
}

}  // namespace timeloom
