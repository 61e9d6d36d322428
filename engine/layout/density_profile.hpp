// Events that are not drawn as themselves, as a profile of how many there are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "index/event_colours.hpp"

namespace timeloom {

struct DensityCell {
  float begin = 0, end = 0;  // x in the plot's pixels
  std::uint32_t count = 1;
  ColourId colour = 0;
};

// One count a pixel column of the plot; their sum is `event_count`. No columns: no profile.
struct DensityProfile {
  std::vector<float> counts;
  std::size_t event_count = 0;
  ColourId dominant_colour = 0;
  float full_count = 0;       // what reaches up to the full height; 0: the largest of these
  float top = 0, height = 0;  // from the band's top
  float opacity = 1;          // as PlacedMark's
};

// Each cell is spread evenly over its columns. O(cells × their width + plot_width).
DensityProfile make_profile(std::span<const DensityCell> cells, float plot_width);

}  // namespace timeloom
