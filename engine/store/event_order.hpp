// In which order the events of several sources come to stand.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "store/event_columns.hpp"
#include "store/event_row.hpp"
#include "store/source_events.hpp"

namespace timeloom {

// Where a row of the store comes from.
struct Origin {
  std::uint32_t source = 0;
  std::uint32_t row = 0;
};

// The order of reading is source by source; a position in it takes half the memory of an Origin.
struct EventOrder {
  std::vector<std::uint32_t> positions;  // by row of the store (ordered as EventRow says), as read
  std::vector<std::size_t> first_read;   // by source, its first position
  SpanBounds bounds;                     // of all spans
  std::vector<EventRow> as_read;         // by position as read, the row; empty until invert()

  Origin origin_of(EventRow row) const;  // O(log sources)

  // Exchanges `positions` for `as_read`. O(rows).
  void invert();
  EventRow row_of(std::size_t source, std::uint32_t row) const {
    return as_read[first_read[source] + row];
  }
};

// Throws std::length_error where there are more events than a store can hold.
EventOrder order_events(std::span<const SourceEvents::Columns* const> sources);

}  // namespace timeloom
