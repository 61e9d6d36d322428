#include "layout/density_profile.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace timeloom {

namespace {

// Spread evenly over its columns, so that the profile's area is the count.
void add_to_profile(std::vector<float>& counts, const DensityCell& cell) {
  const auto columns = static_cast<float>(counts.size());
  const auto first =
      static_cast<std::size_t>(std::clamp(std::floor(cell.begin), 0.0F, columns - 1));
  const auto last = static_cast<std::size_t>(
      std::clamp(std::ceil(cell.end), static_cast<float>(first + 1), columns));
  const float share = static_cast<float>(cell.count) / static_cast<float>(last - first);
  for (auto column = first; column < last; ++column) counts[column] += share;
}

}  // namespace

DensityProfile make_profile(std::span<const DensityCell> cells, float plot_width) {
  DensityProfile profile;
  profile.counts.assign(static_cast<std::size_t>(std::ceil(plot_width)) + 1, 0);
  std::map<ColourId, std::size_t> by_colour;
  for (const auto& cell : cells) {
    profile.event_count += cell.count;
    by_colour[cell.colour] += cell.count;
    add_to_profile(profile.counts, cell);
  }
  std::size_t most = 0;
  for (const auto& [colour, count] : by_colour)
    if (count > most) {
      most = count;
      profile.dominant_colour = colour;
    }
  return profile;
}

}  // namespace timeloom
