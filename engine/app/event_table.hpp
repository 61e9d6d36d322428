// The table of what is in range: which events, in which order.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "index/filter_mask.hpp"
#include "store/event_store.hpp"
#include "time/time_span.hpp"

namespace timeloom {

enum class TableColumn : std::uint8_t { date, title, kind, lane, source };

struct TableOrder {
  TableColumn column = TableColumn::date;
  bool descending = false;

  friend bool operator==(const TableOrder&, const TableOrder&) = default;
};

struct EventTable {
  TableOrder order;
  std::shared_ptr<const std::vector<EventRow>> rows = std::make_shared<std::vector<EventRow>>();
  bool busy = false;                                 // other rows are on their way
  bool focused = false;                              // it has the arrow keys
  EventRow revealed = kNoEvent;                      // the selection that was last scrolled to
  std::size_t first_visible = 0, visible_count = 0;  // as it was drawn last
};

// Those that `shown` lets through (null: all) and that meet `range`, in that order; equal ones in
// order of time. By title, kind, lane and source it is the alphabet's, whatever the case of ASCII
// letters. O(events), and O(n log n) in those in range.
std::vector<EventRow> table_rows(const EventStore& store, const FilterMask* shown, TimeRange range,
                                 TableOrder order);

}  // namespace timeloom
