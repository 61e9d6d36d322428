#include "view/facets.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "index/mask_parts.hpp"

namespace timeloom {

namespace {

std::vector<std::uint32_t> count_lanes(const FilterMask& mask, const EventStore& store) {
  const auto& lanes = store.lanes();
  auto counts = count_by(mask, lanes.size(), [&](EventRow row) { return store.lane(row); });
  // A parent comes before its children.
  for (auto lane = static_cast<LaneId>(lanes.size()); lane-- > 1;)
    counts[lanes[lane].parent] += counts[lane];
  return counts;
}

// As the timeline orders them (lane_bands): by the wish, then rank, then first event.
std::vector<LaneId> lanes_as_tree(const EventStore& store, const std::vector<std::string>& order) {
  const auto& lanes = store.lanes();
  struct Place {
    std::ptrdiff_t wished = 0;
    std::uint32_t rank = UINT32_MAX;
    EventRow first = kNoEvent;
    std::vector<LaneId> within;
  };
  std::vector<Place> places(lanes.size());
  for (auto row = static_cast<EventRow>(store.size()); row-- > 0;) {
    auto& place = places[store.lane(row)];
    place.first = row;
    place.rank = lanes[store.lane(row)].rank;
  }
  // A parent comes before its children.
  for (auto lane = static_cast<LaneId>(lanes.size()); lane-- > 1;) {
    const auto& place = places[lane];
    auto& parent = places[lanes[lane].parent];
    parent.rank = std::min(parent.rank, place.rank);
    parent.first = std::min(parent.first, place.first);
    parent.within.push_back(lane);
    places[lane].wished = std::ranges::find(order, lanes[lane].path) - order.begin();
  }
  std::vector<LaneId> tree, open{kRootLane};
  while (!open.empty()) {
    const auto lane = open.back();
    open.pop_back();
    if (lane != kRootLane) tree.push_back(lane);
    auto& within = places[lane].within;
    std::ranges::sort(within, std::greater{}, [&](LaneId child) {
      return std::tuple(places[child].wished, places[child].rank, places[child].first);
    });
    open.insert(open.end(), within.begin(), within.end());
  }
  return tree;
}

FacetCounts::Values count_values(const FilterMask& mask,
                                 std::shared_ptr<const ValueColumn> column) {
  FacetCounts::Values values;
  if (column == nullptr) return values;
  values.counts.resize(column->values.size());
  for (const auto& entry : column->entries)
    if (mask.contains(entry.row)) ++values.counts[entry.value];
  values.column = std::move(column);
  return values;
}

}  // namespace

FacetCounts count_facets(const FilterMasks& masks, StoreIndexes& indexes, const FacetWish& wish) {
  const auto& store = indexes.store();
  FacetCounts counts;
  counts.passing = masks.passing().count();
  counts.sources = count_by(masks.passing_others(Facet::source), store.sources().size(),
                            [&](EventRow row) { return store.source(row); });
  counts.kinds = count_by(masks.passing_others(Facet::kind), store.kinds().size(),
                          [&](EventRow row) { return store.kind(row); });
  counts.lanes = count_lanes(masks.passing_others(Facet::lane), store);
  counts.lanes_as_tree = lanes_as_tree(store, wish.lane_order);
  counts.tags = count_values(masks.passing_others(Facet::tag), indexes.tags());
  counts.attribute_key = wish.attribute_key;
  if (!wish.attribute_key.empty())
    counts.attribute = count_values(masks.passing_others(Facet::attribute, wish.attribute_key),
                                    indexes.attribute(wish.attribute_key));
  if (wish.attribute_keys) counts.attribute_keys = indexes.attribute_keys();
  const auto by_reference = count_by(masks.passing_others(Facet::reference), 2, [&](EventRow row) {
    return store.references(row).empty() ? 0 : 1;
  });
  counts.without_reference = by_reference[0];
  counts.with_reference = by_reference[1];
  return counts;
}

}  // namespace timeloom
