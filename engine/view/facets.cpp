#include "view/facets.hpp"

#include <algorithm>

namespace timeloom {

namespace {

using Counts = std::vector<std::uint32_t>;

template <typename NumberOf>
Counts count_by(const FilterMask& mask, std::size_t numbers, NumberOf number_of) {
  Counts counts(numbers);
  mask.for_each([&](EventRow row) { ++counts[number_of(row)]; });
  return counts;
}

Counts count_lanes(const FilterMask& mask, const EventStore& store) {
  const auto& lanes = store.lanes();
  auto counts = count_by(mask, lanes.size(), [&](EventRow row) { return store.lane(row); });
  // A parent comes before its children.
  for (auto lane = static_cast<LaneId>(lanes.size()); lane-- > 1;)
    counts[lanes[lane].parent] += counts[lane];
  return counts;
}

std::vector<LaneId> lanes_as_tree(const LaneTable& lanes) {
  std::vector<std::vector<LaneId>> children(lanes.size());
  for (LaneId lane = 1; lane < lanes.size(); ++lane) children[lanes[lane].parent].push_back(lane);
  std::vector<LaneId> tree, open{kRootLane};
  while (!open.empty()) {
    const auto lane = open.back();
    open.pop_back();
    if (lane != kRootLane) tree.push_back(lane);
    auto& within = children[lane];
    std::ranges::stable_sort(within, {}, [&](LaneId child) { return lanes[child].rank; });
    open.insert(open.end(), within.rbegin(), within.rend());
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
  counts.lanes_as_tree = lanes_as_tree(store.lanes());
  counts.tags = count_values(masks.passing_others(Facet::tag), indexes.tags());
  counts.attribute_key = wish.attribute_key;
  if (!wish.attribute_key.empty())
    counts.attribute = count_values(masks.passing_others(Facet::attribute, wish.attribute_key),
                                    indexes.attribute(wish.attribute_key));
  if (wish.attribute_keys) counts.attribute_keys = indexes.attribute_keys();
  const auto others = masks.passing_others(Facet::reference);
  others.for_each([&](EventRow row) {
    ++(store.references(row).empty() ? counts.without_reference : counts.with_reference);
  });
  return counts;
}

}  // namespace timeloom
