#include "view/grouping.hpp"

#include "view/filter_masks.hpp"

namespace timeloom {

LaneIndex build_index(const EventStore& store, const View& view, const FilterMask& shown) {
  LaneIndex index(store, EventGroups(store, view.group_by), EventColours(store, view.colour_by),
                  [&](EventRow row) { return shown.contains(row); });
  if (!view.align_to.empty()) index.count_from(view.align_to);
  return index;
}

LaneIndex build_index(const EventStore& store, const View& view) {
  return build_index(store, view, filter_events(view.filter, store));
}

}  // namespace timeloom
