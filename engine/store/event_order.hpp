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

struct EventOrder {
  std::vector<Origin> origins;          // by row of the store, which are ordered as EventRow says
  std::vector<EventRow> as_read;        // those rows in the order of reading: source by source
  std::vector<std::size_t> first_read;  // by source, where it begins in as_read
  SpanBounds bounds;                    // of all spans

  EventRow row_of(std::size_t source, std::uint32_t row) const {
    return as_read[first_read[source] + row];
  }
};

// Throws std::length_error where there are more events than a store can hold.
EventOrder order_events(std::span<const SourceEvents::Columns* const> sources);

}  // namespace timeloom
