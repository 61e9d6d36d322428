// The flags on one side of an axis.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/flag_placement.hpp"

namespace timeloom {

struct Flag {
  std::size_t item = 0;
  bool rightward = true;
  float pole_x = 0, height = 0;  // once they are raised
};

// How much lower is better: the sum of all heights and of how far poles are moved.
struct RaisedFlags {
  std::vector<Flag> flags;  // in order of their poles
  float cost = 0;
};

// Gives every flag its pole and the least height at which its words stand above all poles that they
// would cut. Nothing where that is impossible within the room. O(flags²).
std::optional<RaisedFlags> raise_flags(std::span<const FlagItem> items, std::vector<Flag> flags,
                                       const FlagRoom& room, float most_height);

}  // namespace timeloom
