// Events by their id.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/viewable_vector.hpp"
#include "store/event_row.hpp"

namespace timeloom {

class EventStore;

// Asks the store for the ids themselves. Those of a million events are found as fast as those of
// ten, and cost about five bytes each.
class IdIndex {
public:
  // Reads the store's rows in the given order, that in which their ids lie in memory. Answers the
  // events whose id another one of their source has too, all but the first of each, ordered.
  std::vector<EventRow> build(const EventStore& store, std::span<const EventRow> order);

  // The events of that id in all sources, ordered by source.
  std::span<const EventRow> find(const EventStore& store, std::string_view id) const;

  std::size_t bytes() const { return begins_.bytes() + rows_.bytes(); }

private:
  friend struct StoreParts;

  ViewableVector<EventRow> rows_;         // by (hash of the id, id, source, row)
  ViewableVector<std::uint32_t> begins_;  // in rows_, by the hash's first bits
  unsigned shift_ = 0;                    // that leaves those
};

}  // namespace timeloom
