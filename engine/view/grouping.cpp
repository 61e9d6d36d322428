#include "view/grouping.hpp"

namespace timeloom {

bool passes(const Filter& filter, const EventStore& store, EventRow row) {
  return !filter.hidden_kinds.contains(store.kinds()[store.kind(row)].id) &&
         !filter.hidden_sources.contains(store.sources()[store.source(row)].name);
}

LaneIndex build_index(const EventStore& store, const View& view) {
  const bool keeps_all = view.filter.empty();
  return LaneIndex(store, EventGroups(store, view.group_by), EventColours(store, view.colour_by),
                   [&](EventRow row) { return keeps_all || passes(view.filter, store, row); });
}

}  // namespace timeloom
