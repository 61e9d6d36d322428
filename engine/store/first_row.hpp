// Where in a store's rows, which are in order of time, a moment falls.
#pragma once

#include "store/event_store.hpp"

namespace timeloom {

// The first row that starts at `instant` or after; the store's size where none does. O(log n).
EventRow first_row_from(const EventStore& store, Instant instant);

}  // namespace timeloom
