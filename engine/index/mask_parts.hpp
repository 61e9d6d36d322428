// Passes over the events of a mask on all cores.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/parallel.hpp"
#include "index/filter_mask.hpp"

namespace timeloom {

// Into how many parts a pass over the mask is best cut, of at least `least` events of the store
// each.
inline std::size_t mask_parts(const FilterMask& mask, std::size_t least = 50'000) {
  return parallel_parts(mask.block_count(), least / FilterMask::kBlock + 1);
}

// Calls visit(part, row) with every event that is in: in order within a part, several parts at
// once. The parts follow each other.
template <typename Visit>
void for_each_in_parallel(const FilterMask& mask, std::size_t parts, const Visit& visit) {
  in_parallel(mask.block_count(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    mask.for_each_in(begin, end, [&](EventRow row) { visit(part, row); });
  });
}

// How many of the mask's events have each of the numbers 0 to `numbers` - 1, of which
// number_of(row) says one. O(size / 64 + count + numbers).
template <typename NumberOf>
std::vector<std::uint32_t> count_by(const FilterMask& mask, std::size_t numbers,
                                    const NumberOf& number_of) {
  // No more numbers in all parts together than there are events.
  std::vector<std::vector<std::uint32_t>> parts(
      mask_parts(mask, std::max<std::size_t>(numbers, 50'000)));
  for_each_in_parallel(mask, parts.size(), [&](std::size_t part, EventRow row) {
    auto& counts = parts[part];
    if (counts.empty()) counts.resize(numbers);
    ++counts[number_of(row)];
  });
  std::vector<std::uint32_t> counts(numbers);
  for (const auto& part : parts)
    for (std::size_t number = 0; number < part.size(); ++number) counts[number] += part[number];
  return counts;
}

}  // namespace timeloom
