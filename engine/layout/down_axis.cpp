#include "layout/down_axis.hpp"

#include <algorithm>
#include <cmath>

#include "layout/metrics.hpp"
#include "time/relative_ticks.hpp"
#include "time/ticks.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr double kSpacing = 44;
constexpr float kLineHeight = 15;
constexpr float kBarGap = 3;
constexpr double kCutMargin = 1;  // at its ends labels have room

}  // namespace

std::vector<AxisTick> lay_out_down_axis(const Viewport& viewport, bool counts_from_events,
                                        AxisClock clock, const Language& language,
                                        TextShaper& shaper) {
  TickRows rows;
  if (counts_from_events)
    rows.minor = make_relative_ticks(viewport.range(), viewport.width, kSpacing, language);
  else
    rows = make_ticks(viewport.range(), viewport.uncut_width(), kSpacing, clock, language);

  std::vector<AxisTick> placed;
  for (const auto& cut : viewport.cuts)
    for (auto* ticks : {&rows.minor, &rows.major})
      std::erase_if(*ticks,
                    [&](const Tick& tick) { return tick.at > cut.begin && tick.at < cut.end; });
  const auto in_cut = [&](double y) {
    return std::ranges::any_of(viewport.cuts, [&](TimeRange cut) {
      const double begin = viewport.x_of(cut.begin);
      return y > begin + kCutMargin && y < begin + kCutWidth - kCutMargin;
    });
  };
  for (const auto& tick : rows.minor) {
    const double y = viewport.x_of(tick.at);
    if (y < 0 || y > viewport.width) continue;
    const auto parent =
        std::ranges::find_if(rows.major, [&](const Tick& major) { return major.at == tick.at; });
    AxisTick result{.x = static_cast<float>(y), .label = nullptr};
    result.label = parent != rows.major.end() ? shaper.shape(parent->label, kParentTick)
                                              : shaper.shape(tick.label, kTick);
    if (in_cut(y)) result.label.reset();
    placed.push_back(std::move(result));
  }
  if (rows.major.empty() || viewport.x_of(rows.major.front().at) >= 0) return placed;
  if (placed.empty() || placed.front().x >= 2 * kLineHeight)
    placed.insert(placed.begin(), {.x = kLineHeight / 2,
                                   .label = shaper.shape(rows.major.front().label, kParentTick)});
  return placed;
}

std::vector<int> choose_columns(const std::vector<Mark>& intervals, int most) {
  std::vector<int> columns(intervals.size(), -1);
  for (std::size_t i = intervals.size(); i-- > 0;) {
    int column = 0;
    for (std::size_t later = i + 1; later < intervals.size(); ++later) {
      const bool overlaps = intervals[later].begin < intervals[i].end + kBarGap;
      if (overlaps) column = std::max(column, columns[later] + 1);
    }
    if (column < most) columns[i] = column;
  }
  return columns;
}

}  // namespace timeloom
