// How many events each choice of each facet stands for, under the choices made in all the others.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "view/filter_masks.hpp"

namespace timeloom {

// Counts are by the store's numbers, or by the column's.
struct FacetCounts {
  std::size_t passing = 0;  // all facets
  std::vector<std::uint32_t> sources, kinds;
  std::vector<std::uint32_t> lanes;   // with all lanes within
  std::vector<LaneId> lanes_as_tree;  // a lane, then what lies within it, in the timeline's order
  struct Values {
    std::shared_ptr<const ValueColumn> column;  // null where none was asked for
    std::vector<std::uint32_t> counts;
  };
  Values tags, attribute;
  std::string attribute_key;
  std::shared_ptr<const std::vector<AttributeKey>> attribute_keys;  // null where not asked for
  std::uint32_t with_reference = 0, without_reference = 0;
};

struct FacetWish {
  std::string attribute_key;                 // of which attribute to count values; empty: none
  bool attribute_keys = false;               // whether to list which attributes there are
  std::vector<std::string> lane_order = {};  // paths of lanes that come first (LaneChoices)

  friend bool operator==(const FacetWish&, const FacetWish&) = default;
};

// `masks` are of the same indexes and not stopped. O(events × facets).
FacetCounts count_facets(const FilterMasks& masks, StoreIndexes& indexes, const FacetWish& wish);

}  // namespace timeloom
