#include "layout/axis_layout.hpp"

#include <algorithm>
#include <limits>

#include "layout/metrics.hpp"
#include "time/length_words.hpp"
#include "time/relative_ticks.hpp"
#include "time/ticks.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kTickLabelGap = 10;
constexpr float kCutLabelMargin = 3;

// Ticks as close as where nothing is left out, those in what is left out away.
TickRows visible_ticks(const Viewport& viewport) {
  auto rows = make_ticks(viewport.range(), viewport.uncut_width(), kTickSpacing);
  for (const auto& cut : viewport.cuts)
    for (auto* ticks : {&rows.minor, &rows.major})
      std::erase_if(*ticks,
                    [&](const Tick& tick) { return tick.at > cut.begin && tick.at < cut.end; });
  return rows;
}

bool meets_cut(float begin, float end, const std::vector<AxisCut>& cuts) {
  return std::ranges::any_of(cuts, [&](const AxisCut& cut) {
    return begin < cut.end - kCutLabelMargin && end > cut.begin + kCutLabelMargin;
  });
}

// Centred labels, as many as stay apart; then the first and the last tick's, moved inward rather
// than cut off, where that leaves room.
std::vector<AxisTick> place_minor(const std::vector<Tick>& ticks, const Viewport& viewport,
                                  const std::vector<AxisCut>& cuts, TextShaper& shaper) {
  const auto width = static_cast<float>(viewport.width);
  std::vector<AxisTick> placed;
  std::vector<std::shared_ptr<const ShapedText>> labels;
  for (const auto& tick : ticks) {
    const auto x = viewport.x_of(tick.at);
    if (x < 0 || x > viewport.width) continue;
    placed.push_back({.x = static_cast<float>(x), .label = nullptr});
    labels.push_back(shaper.shape(tick.label, kTick));
  }

  float taken_from = width + kTickLabelGap, taken_to = -kTickLabelGap;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const float left = placed[i].x - labels[i]->width / 2;
    const float right = left + labels[i]->width;
    if (left < std::max(0.0F, taken_to + kTickLabelGap) || right > width) continue;
    if (meets_cut(left, right, cuts)) continue;
    placed[i].label = labels[i];
    placed[i].label_x = left;
    taken_from = std::min(taken_from, left);
    taken_to = right;
  }
  if (placed.empty()) return placed;

  auto& first = placed.front();
  if (!first.label && labels.front()->width + kTickLabelGap <= taken_from &&
      !meets_cut(0, labels.front()->width, cuts)) {
    first.label = labels.front();
    taken_to = std::max(taken_to, first.label->width);
  }
  auto& last = placed.back();
  const float last_x = width - labels.back()->width;
  if (!last.label && last_x >= std::max(taken_to + kTickLabelGap, 0.0F) &&
      !meets_cut(last_x, width, cuts)) {
    last.label = labels.back();
    last.label_x = last_x;
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

float header_height(const AxisLayout& axis) {
  return axis.major.empty() ? kTickRowHeight : 2 * kTickRowHeight;
}

std::vector<AxisCut> lay_out_cuts(const Viewport& viewport, TextShaper& shaper) {
  std::vector<AxisCut> cuts;
  for (const auto& cut : viewport.cuts) {
    const auto begin = static_cast<float>(viewport.x_of(cut.begin));
    const auto end = static_cast<float>(viewport.x_of(cut.end));
    auto label = shaper.shape_within(length_words(cut), kCut, end - begin);
    const float label_x = (begin + end - label->width) / 2;
    cuts.push_back({begin, end, label_x, std::move(label)});
  }
  return cuts;
}

AxisLayout lay_out_axis(const Viewport& viewport, TextShaper& shaper) {
  const auto rows = visible_ticks(viewport);
  auto cuts = lay_out_cuts(viewport, shaper);
  auto minor = place_minor(rows.minor, viewport, cuts, shaper);
  return {std::move(minor), place_major(rows.major, viewport, shaper), std::move(cuts)};
}

AxisLayout lay_out_relative_axis(const Viewport& viewport, TextShaper& shaper) {
  const auto ticks = make_relative_ticks(viewport.range(), viewport.width, kTickSpacing * 1.4);
  return {place_minor(ticks, viewport, {}, shaper), {}, {}};
}

}  // namespace timeloom
