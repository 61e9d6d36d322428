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
constexpr float kCutLabelMargin = 3;  // that labels may reach into what is cut out
constexpr float kCutLabelReach = 16;  // of those words over what is left, at each side
constexpr float kCutLabelGap = 3;     // between them and the words there

// Ticks as close as where nothing is left out, those in what is left out away.
TickRows visible_ticks(const Viewport& viewport, double spacing, AxisClock clock,
                       const Language& language) {
  auto rows = make_ticks(viewport.range(), viewport.uncut_width(), spacing, clock, language);
  for (const auto& cut : viewport.cuts)
    for (auto* ticks : {&rows.minor, &rows.major})
      std::erase_if(*ticks,
                    [&](const Tick& tick) { return tick.at > cut.begin && tick.at < cut.end; });
  return rows;
}

bool meets_cut(float begin, float end, const std::vector<AxisCut>& cuts) {
  return std::ranges::any_of(cuts, [&](const AxisCut& cut) {
    const bool reaches_in = begin < cut.end - kCutLabelMargin && end > cut.begin + kCutLabelMargin;
    const float label_end = cut.label_x + cut.label->width;
    return reaches_in || (begin < label_end + kCutLabelGap && end > cut.label_x - kCutLabelGap);
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

using Labels = std::vector<std::shared_ptr<const ShapedText>>;

// Who says the date: the first tick whose label ends before the next one. Where the next is always
// too near, the first whose label ends within the plot.
std::size_t full_speaker(const std::vector<AxisTick>& ticks, const Labels& full, float right) {
  const auto end_of = [&](std::size_t i) { return ticks[i].label_x + full[i]->width; };
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const bool is_last = i + 1 == ticks.size();
    if (is_last ? end_of(i) <= right : end_of(i) + kTickLabelGap <= ticks[i + 1].x) return i;
  }
  for (std::size_t i = 0; i < ticks.size(); ++i)
    if (ticks[i].x >= 0 && end_of(i) <= right) return i;
  return ticks.size();
}

std::vector<AxisTick> place_major(const std::vector<Tick>& ticks, const Viewport& viewport,
                                  TextShaper& shaper) {
  std::vector<AxisTick> placed;
  Labels full;
  const auto right = static_cast<float>(viewport.width);
  for (const auto& tick : ticks) {
    const auto x = viewport.x_of(tick.at);
    if (x > viewport.width) break;
    AxisTick result;
    result.x = static_cast<float>(std::max(x, -1.0));
    result.label_x = std::max(result.x + 4, 0.0F);
    placed.push_back(std::move(result));
    full.push_back(shaper.shape(tick.label, kParentTick));
  }
  const auto speaker = full_speaker(placed, full, right);
  float taken_to = 0;
  for (auto i = speaker; i < placed.size(); ++i) {
    auto label = i == speaker ? full[i] : shaper.shape(ticks[i].short_label, kParentTick);
    placed[i].is_covered = i > speaker && placed[i].x < taken_to + kTickLabelGap;
    const bool is_last = i + 1 == placed.size();
    const float end = placed[i].label_x + label->width;
    const bool fits = is_last ? end <= right : end + kTickLabelGap <= placed[i + 1].x;
    if (placed[i].is_covered || (!fits && i != speaker)) continue;
    placed[i].label = std::move(label);
    taken_to = end;
  }
  return placed;
}

// The least distance of neighbours at which each has its label.
double spacing_for(const std::vector<Tick>& ticks, TextShaper& shaper) {
  double spacing = kTickSpacing;
  for (const auto& tick : ticks)
    spacing = std::max<double>(spacing, shaper.shape(tick.label, kTick)->width + kTickLabelGap);
  return spacing;
}

}  // namespace

float header_height(const AxisLayout& axis) {
  return axis.major.empty() ? kTickRowHeight : 2 * kTickRowHeight;
}

std::vector<AxisCut> lay_out_cuts(const Viewport& viewport, const Language& language,
                                  TextShaper& shaper) {
  std::vector<AxisCut> cuts;
  for (const auto& cut : viewport.cuts) {
    const auto begin = static_cast<float>(viewport.x_of(cut.begin));
    const auto end = static_cast<float>(viewport.x_of(cut.end));
    const float room = end - begin + 2 * kCutLabelReach;
    auto label = shaper.shape_within(length_words(cut, language), kCut, room);
    const float label_x = (begin + end - label->width) / 2;
    cuts.push_back({begin, end, label_x, std::move(label)});
  }
  return cuts;
}

AxisLayout lay_out_axis(const Viewport& viewport, AxisClock clock, TextShaper& shaper,
                        const Language& language) {
  auto rows = visible_ticks(viewport, kTickSpacing, clock, language);
  // Rounder steps, where labels are too wide for the finest, rather than every other one unsaid.
  const double spacing = spacing_for(rows.minor, shaper);
  if (spacing > kTickSpacing) rows = visible_ticks(viewport, spacing, clock, language);
  auto cuts = lay_out_cuts(viewport, language, shaper);
  auto minor = place_minor(rows.minor, viewport, cuts, shaper);
  return {std::move(minor), place_major(rows.major, viewport, shaper), std::move(cuts)};
}

AxisLayout lay_out_relative_axis(const Viewport& viewport, TextShaper& shaper,
                                 const Language& language) {
  const auto ticks =
      make_relative_ticks(viewport.range(), viewport.width, kTickSpacing * 1.4, language);
  return {place_minor(ticks, viewport, {}, shaper), {}, {}};
}

}  // namespace timeloom
