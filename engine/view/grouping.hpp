// Which lane of the index each event goes to, for a view.
#pragma once

#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"

namespace timeloom {

bool passes(const Filter& filter, const EventStore& store, EventRow row);

// One index lane for each group of the view's grouping, coloured as it says; events that the filter
// hides are in none. O(events).
LaneIndex build_index(const EventStore& store, const View& view);

}  // namespace timeloom
