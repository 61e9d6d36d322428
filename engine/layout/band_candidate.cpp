#include "layout/band_candidate.hpp"

#include "layout/metrics.hpp"

namespace timeloom {

using namespace metrics;

float fixed_height(const BandCandidate& candidate) {
  const float heading = candidate.has_heading_line ? kHeadingHeight : 0;
  return candidate.is_heading() ? heading : heading + 2 * kBandPadding;
}

float least_height(std::span<const BandCandidate> bands, bool all_rows) {
  float height = 0;
  for (const auto& band : bands) {
    height += fixed_height(band);
    if (!band.is_heading()) height += kRowHeight * static_cast<float>(all_rows ? band.wanted : 1);
  }
  return height;
}

float pinned_height(std::span<const BandCandidate> bands, std::span<const int> rows,
                    float row_height) {
  float height = 0;
  auto next_rows = rows.begin();
  for (const auto& band : bands) {
    const int band_rows = band.is_heading() ? 0 : *next_rows++;
    if (band.band.pinned) height += fixed_height(band) + row_height * static_cast<float>(band_rows);
  }
  return height;
}

void drop_empty_headings(std::vector<BandCandidate>& bands) {
  int depth_below = 0;  // of what follows
  for (auto i = bands.size(); i-- > 0;) {
    const int depth = bands[i].band.depth;
    if (bands[i].is_heading() && depth_below <= depth)
      bands.erase(bands.begin() + static_cast<std::ptrdiff_t>(i));
    else
      depth_below = depth;
  }
}

}  // namespace timeloom
