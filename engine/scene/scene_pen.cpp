#include "scene/scene_pen.hpp"

#include <algorithm>

#include "layout/metrics.hpp"
#include "scene/bar_pattern.hpp"

namespace timeloom {

namespace {

constexpr double kBarOpacity = 0.20;
constexpr double kUncertainBarOpacity = 0.40;

}  // namespace

void ScenePen::line(Layer layer, Point from, Point to, Colour colour, float width,
                    std::uint16_t clip, EventRow event) {
  LineItem item;
  item.layer = layer;
  item.clip = clip;
  item.event = event;
  item.points = {from, to};
  item.width = width;
  item.colour = colour;
  list_.lines.push_back(std::move(item));
}

void ScenePen::text(const TextLine& line, Colour colour, std::uint16_t clip, float halo) {
  TextItem item;
  item.halo = halo;
  item.halo_colour = theme_.background;
  item.layer = Layer::label;
  item.clip = clip;
  item.text = line.text;
  item.origin = line.origin;
  item.colour = colour;
  list_.texts.push_back(std::move(item));
}

SymbolItem ScenePen::symbol(SymbolShape shape, Point centre, Colour colour, bool hollow) const {
  using metrics::kSymbolRadius;
  SymbolItem item;
  item.layer = Layer::symbol;
  item.shape = shape;
  item.centre = centre;
  item.radius = hollow ? kSymbolRadius - theme_.lines.symbol / 2 : kSymbolRadius;
  item.fill = hollow ? theme_.background : colour;
  item.stroke_width = theme_.lines.symbol;
  item.stroke = hollow ? colour : theme_.background;
  return item;
}

void ScenePen::bar(const Rect& area, const RoleLook& look, float fade_left, float fade_right,
                   EventRow event, std::uint16_t clip) {
  const bool fades = fade_left > 0 || fade_right > 0;
  RectItem bar;
  bar.layer = Layer::bar;
  bar.clip = clip;
  bar.event = event;
  bar.rect = area;
  bar.radius = std::min(area.height / 2, 3.0F);
  bar.fill = look.colour.with_alpha(fades ? kUncertainBarOpacity : kBarOpacity);
  bar.fade_left = fade_left;
  bar.fade_right = fade_right;
  if (!fades) {
    bar.stroke_width = theme_.lines.bar;
    bar.stroke = look.colour;
  }
  list_.rects.push_back(bar);
  const Rect solid{area.x + fade_left, area.y, area.width - fade_left - fade_right, area.height};
  draw_bar_pattern(list_, solid, look, bar);
}

void ScenePen::swatch(Point centre, const RoleLook& look) {
  constexpr float kHalf = 5;
  if (look.pattern != BarPattern::plain)
    return bar({centre.x - 8, centre.y - kHalf, 16, 2 * kHalf}, look);
  RectItem swatch;
  swatch.layer = Layer::bar;
  swatch.rect = {centre.x - kHalf, centre.y - kHalf, 2 * kHalf, 2 * kHalf};
  swatch.radius = 2.5F;
  swatch.fill = look.colour;
  list_.rects.push_back(swatch);
}

}  // namespace timeloom
