// Which lane of the index each event goes to, for a view.
#pragma once

#include "index/filter_mask.hpp"
#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"

namespace timeloom {

// One index lane for each group of the view's grouping, coloured as it says; events that are not in
// `shown` are in none. O(events).
LaneIndex build_index(const EventStore& store, const View& view, const FilterMask& shown);
// Shows what the view's filter lets through.
LaneIndex build_index(const EventStore& store, const View& view);

}  // namespace timeloom
