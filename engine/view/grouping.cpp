#include "view/grouping.hpp"

#include <vector>

namespace timeloom {

bool passes(const Filter& filter, const EventStore& store, EventRow row) {
  return !filter.hidden_kinds.contains(store.kinds()[store.kind(row)].id) &&
         !filter.hidden_sources.contains(store.sources()[store.source(row)].name);
}

LaneIndex build_index(const EventStore& store, const View& view) {
  const auto lane_of = [&](EventRow row) -> std::uint32_t {
    if (!view.filter.empty() && !passes(view.filter, store, row)) return LaneIndex::kNoLane;
    switch (view.group_by) {
      case GroupBy::kind:
        return store.kind(row);
      case GroupBy::source:
        return store.source(row);
      case GroupBy::lane:
        break;
    }
    return store.lane(row);
  };
  std::size_t count = store.lanes().size();
  if (view.group_by == GroupBy::kind) count = store.kinds().size();
  if (view.group_by == GroupBy::source) count = store.sources().size();
  return LaneIndex(store, static_cast<std::uint32_t>(count), lane_of);
}

}  // namespace timeloom
