#include "layout/density_profile.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace timeloom {

namespace {

// Spread evenly over what it covers, parts of columns included, so that the profile's area is the
// count and cells that are not whole columns leave no stripes.
void add_to_profile(std::vector<float>& counts, const DensityCell& cell) {
  const auto columns = static_cast<float>(counts.size());
  const float begin = std::clamp(cell.begin, 0.0F, columns - 1);
  const float end = std::clamp(cell.end, begin, columns);
  const auto count = static_cast<float>(cell.count);
  constexpr float kPoint = 0.01F;
  if (end - begin < kPoint) {
    counts[static_cast<std::size_t>(begin)] += count;
    return;
  }
  const float share = count / (end - begin);
  for (auto column = static_cast<std::size_t>(begin); column < counts.size(); ++column) {
    const auto left = static_cast<float>(column);
    if (left >= end) break;
    counts[column] += share * (std::min(end, left + 1) - std::max(begin, left));
  }
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
