#include "scene/match_light.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "scene/scene_pen.hpp"
#include "store/first_row.hpp"

namespace timeloom {

namespace {

constexpr double kDimmedMark = 0.22;
constexpr double kDimmedLabel = 0.35;
constexpr double kDimmedProfile = 0.35;
constexpr double kDimmedLink = 0.3;
constexpr float kTickHeight = 5;
constexpr float kTickWidth = 2;
constexpr float kTickBottom = 2;  // above the plot: where the axis line is

void add_ticks(const MatchLight& light, DisplayList& list) {
  const auto range = light.viewport.range();
  const auto last = first_row_from(light.store, range.end);
  const auto columns = static_cast<std::size_t>(std::max(0.0F, light.plot.width)) + 1;
  std::vector<char> taken(columns);
  for (auto row = first_row_from(light.store, range.begin); row < last; ++row) {
    if (!light.matches.contains(row)) continue;
    const auto column = static_cast<std::size_t>(light.viewport.x_of(light.store.start(row)));
    if (column >= columns || taken[column] != 0) continue;
    taken[column] = 1;
    RectItem tick;
    tick.layer = Layer::grid;
    tick.rect = {std::floor(light.plot.x + static_cast<float>(column)),
                 std::floor(light.plot.y - kTickBottom - kTickHeight), kTickWidth, kTickHeight};
    tick.fill = light.theme.selection;
    list.rects.push_back(tick);
  }
}

}  // namespace

void light_matches(const MatchLight& light, DisplayList& list) {
  const auto is_dimmed = [&](const Item& item) {
    return item.event != kNoEvent && !light.matches.contains(item.event) &&
           std::ranges::find(light.also_lit, item.event) == light.also_lit.end();
  };
  for (auto& rect : list.rects) {
    if (!is_dimmed(rect)) continue;
    rect.fill = faded(rect.fill, kDimmedMark);
    rect.stroke = faded(rect.stroke, kDimmedMark);
  }
  for (auto& line : list.lines)
    if (is_dimmed(line)) line.colour = faded(line.colour, kDimmedMark);
  for (auto& symbol : list.symbols) {
    if (!is_dimmed(symbol)) continue;
    symbol.fill = faded(symbol.fill, kDimmedMark);
    symbol.stroke = faded(symbol.stroke, kDimmedMark);
  }
  for (auto& text : list.texts)
    if (is_dimmed(text)) text.colour = faded(text.colour, kDimmedLabel);
  for (auto& area : list.areas) area.fill = faded(area.fill, kDimmedProfile);
  for (auto& curve : list.curves) curve.colour = faded(curve.colour, kDimmedLink);
  if (light.has_ticks) add_ticks(light, list);
}

}  // namespace timeloom
