// How an event becomes a row and what hangs on it, in a source and in a part of one alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string_view>

#include "store/event_input.hpp"
#include "store/event_store.hpp"
#include "store/source_row.hpp"

namespace timeloom {

// A link as it is written, of a row.
struct RowLink {
  std::uint32_t row = 0;
  StringId relation = kEmptyString, target = kEmptyString;
};

inline std::uint32_t checked_row_number(std::size_t number) {
  if (number > std::numeric_limits<std::uint32_t>::max() - 1)
    throw std::length_error("there are more events than a store can hold");
  return static_cast<std::uint32_t>(number);
}

// Adds `event`, under `id`, to columns that have the members of SourceEvents::Columns.
template <typename Columns>
void take_in(Columns& columns, const EventInput& event, std::string_view id) {
  auto& strings = columns.strings;
  const auto number = checked_row_number(columns.rows.size());

  SourceRow row;
  row.set_span(event.span);
  row.set_place(event.record, event.line);
  row.set_importance(event.importance);
  row.id = strings.add(id);
  row.title = strings.add_unless_recent(event.title);
  row.lane = columns.lanes.intern(event.lane);
  columns.lanes.raise_rank(row.lane, event.lane_rank);
  row.kind = columns.kinds.intern(event.kind);
  ++columns.kinds[row.kind].event_count;

  if (!event.summary.empty() || !event.zone.empty() || !event.attributes.empty() ||
      !event.references.empty() || !event.tags.empty()) {
    row.details = checked_row_number(columns.details.size());
    columns.details.push_back({.summary = strings.add_unless_recent(event.summary),
                               .zone = strings.intern(event.zone),
                               .attributes = strings.add(event.attributes),
                               .first_reference = checked_row_number(columns.references.size()),
                               .first_tag = checked_row_number(columns.tags.size())});
    for (const auto& [label, url] : event.references)
      columns.references.push_back({strings.intern(label), strings.add_unless_recent(url)});
    for (const auto tag : event.tags) columns.tags.push_back(strings.intern(tag));
  }
  for (const auto& [relation, target] : event.links)
    columns.links.push_back({number, strings.intern(relation), strings.add_unless_recent(target)});
  columns.rows.push_back(row);
}

}  // namespace timeloom
