// Events by their id.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "store/event_row.hpp"

namespace timeloom {

class EventStore;

// Asks the store for the ids themselves. Those of a million events are found as fast as those of
// ten, and cost eight bytes each.
class IdIndex {
public:
  // Reads the store's rows in the given order, that in which their ids lie in memory.
  void build(const EventStore& store, std::span<const EventRow> order);

  // The events of that id in all sources, ordered by source.
  std::span<const EventRow> find(const EventStore& store, std::string_view id) const;
  // The events whose id another one of their source has too, all but the first of each, ordered.
  std::vector<EventRow> repeated(const EventStore& store) const;

  std::size_t bytes() const {
    return hashes_.capacity() * sizeof(std::uint32_t) + rows_.capacity() * sizeof(EventRow);
  }

private:
  // By (hash of the id, id, source, row), side by side so that a search stays among the hashes.
  std::vector<std::uint32_t> hashes_;
  std::vector<EventRow> rows_;
};

}  // namespace timeloom
