// Things in a line that want certain places and may not overlap.
#pragma once

#include <span>
#include <vector>

namespace timeloom {

struct SpreadItem {
  float wanted = 0;  // where it would begin
  float size = 0;
};

// Where each begins so that they keep their order, do not overlap and lie between `low` and `high`,
// with the least sum of squared distances to the places they want (isotonic regression, by pooling
// adjacent violators). Items that are longer together than `high - low` run over its end. O(n).
std::vector<float> spread(std::span<const SpreadItem> items, float low, float high);

}  // namespace timeloom
