#include "layout/axis_layout.hpp"

#include <algorithm>
#include <limits>

#include "layout/metrics.hpp"
#include "time/ticks.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kTickLabelGap = 10;

std::vector<AxisTick> place_minor(const std::vector<Tick>& ticks, const Viewport& viewport,
                                  TextShaper& shaper) {
  std::vector<AxisTick> placed;
  float taken_to = -std::numeric_limits<float>::infinity();
  for (const auto& tick : ticks) {
    AxisTick result;
    result.x = static_cast<float>(viewport.x_of(tick.at));
    if (result.x < 0 || result.x > static_cast<float>(viewport.width)) continue;
    auto label = shaper.shape(tick.label, kTick);
    // The first and the last are moved inward rather than cut off.
    const float last_x = static_cast<float>(viewport.width) - label->width;
    result.label_x = std::clamp(result.x - label->width / 2, 0.0F, std::max(last_x, 0.0F));
    if (result.label_x >= taken_to + kTickLabelGap && last_x >= 0) {
      taken_to = result.label_x + label->width;
      result.label = std::move(label);
    }
    placed.push_back(std::move(result));
  }
  return placed;
}

std::vector<AxisTick> place_major(const std::vector<Tick>& ticks, const Viewport& viewport,
                                  TextShaper& shaper) {
  std::vector<AxisTick> placed;
  const auto right = static_cast<float>(viewport.width);
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const auto x = viewport.x_of(ticks[i].at);
    if (x > viewport.width) break;
    AxisTick result;
    result.x = static_cast<float>(std::max(x, -1.0));
    result.label_x = std::max(result.x + 4, 0.0F);
    auto label = shaper.shape(ticks[i].label, kParentTick);
    const float next = i + 1 < ticks.size()
                           ? static_cast<float>(std::min(viewport.x_of(ticks[i + 1].at),
                                                         static_cast<double>(right)))
                           : right;
    const bool fits = result.label_x + label->width + (next < right ? kTickLabelGap : 0) <= next;
    if (fits) result.label = std::move(label);
    placed.push_back(std::move(result));
  }
  return placed;
}

}  // namespace

AxisLayout lay_out_axis(const Viewport& viewport, TextShaper& shaper) {
  const auto rows = make_ticks(viewport.range(), viewport.width, kTickSpacing);
  return {place_minor(rows.minor, viewport, shaper), place_major(rows.major, viewport, shaper)};
}

}  // namespace timeloom
