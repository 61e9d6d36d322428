// A filter in words, part by part.
#pragma once

#include <string>
#include <vector>

#include "store/event_store.hpp"
#include "view/filter.hpp"

namespace timeloom {

struct FilterChip {
  std::string words;  // "Kind: Ruling or Suit filed", "Not tag: seizure", "votes: at least 50"
  Filter without;     // the filter as it is once this part is taken away
};

// One chip for each facet's choice and for each facet's exclusion. Kinds are called by their labels
// in `store`; of many words the first few are named.
std::vector<FilterChip> filter_chips(const Filter& filter, const EventStore& store);

}  // namespace timeloom
