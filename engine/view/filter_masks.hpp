// A filter put to the events: which pass, as a whole and facet by facet.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "index/filter_mask.hpp"
#include "index/store_indexes.hpp"
#include "view/filter.hpp"

namespace timeloom {

enum class Facet : std::uint8_t {
  source,
  kind,
  tag,
  lane,
  attribute,
  date,
  importance,
  reference,
  text,
};

class FilterMasks {
public:
  // One mask for each facet that the filter uses. Columns and the search index are taken from
  // `indexes` and built there where need be; beyond that O(facets used × events). Where `stop` is
  // asked for, or the indexes have been given up, the masks are of no use.
  FilterMasks(const Filter& filter, StoreIndexes& indexes, std::stop_token stop = {});

  // What passes all facets. O(facets used × events / 64).
  FilterMask passing() const;
  // What passes all others: what a choice of this facet chooses from. `key` is the attribute's.
  FilterMask passing_others(Facet facet, const std::string& key = {}) const;

private:
  struct Part {
    Facet facet;
    std::string key;
    FilterMask mask;
  };
  std::size_t size_;
  std::vector<Part> parts_;
};

// What passes all facets: FilterMasks::passing for who needs no more.
FilterMask filter_events(const Filter& filter, const EventStore& store);

}  // namespace timeloom
