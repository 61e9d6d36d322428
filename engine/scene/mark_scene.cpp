#include "scene/mark_scene.hpp"

#include <algorithm>

#include "layout/metrics.hpp"
#include "layout/row_occupancy.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kFade = 22;  // pixels over which an uncertain end fades out
constexpr float kArrowRadius = 5;
constexpr float kLeaderWidth = 0.8F;
constexpr float kWordsGap = 4;  // between words and the line that they interrupt

const RoleLook& look_of(const MarkScene& scene, const Mark& mark, const ScenePen& pen) {
  return pen.theme().look(scene.colours.entries()[mark.colour].role);
}

void draw_ring(const MarkScene& scene, const Rect& around, ScenePen& pen) {
  constexpr float kDistance = 3;
  RectItem ring;
  ring.layer = Layer::overlay;
  ring.clip = scene.plot_clip;
  ring.rect = {around.x - kDistance, around.y - kDistance, around.width + 2 * kDistance,
               around.height + 2 * kDistance};
  ring.radius = std::min(ring.rect.height / 2, 8.0F);
  ring.fill = pen.theme().selection.with_alpha(0);
  ring.stroke = pen.theme().selection;
  ring.stroke_width = 1.5F;
  pen.list().rects.push_back(ring);
}

// Returns what a ring goes around.
Rect draw_interval(const MarkScene& scene, const Mark& mark, const RoleLook& look, float y,
                   ScenePen& pen) {
  constexpr auto vague_start =
      span_flag::start_uncertain | span_flag::start_approximate | span_flag::start_unknown;
  constexpr auto vague_end =
      span_flag::end_uncertain | span_flag::end_approximate | span_flag::end_unknown;
  const auto span = scene.store.span(mark.event);
  const auto& plot = scene.plot;
  const float width = mark.end - mark.begin;
  const float fade = std::min(kFade, width / 2);
  const Rect area{plot.x + mark.begin, y - kBarHeight / 2, width, kBarHeight};
  pen.bar(area, look, span.has(vague_start) ? fade : 0, span.has(vague_end) ? fade : 0, mark.event,
          scene.plot_clip);
  const auto arrow = [&](SymbolShape shape, float x) {
    auto item = pen.symbol(shape, {x, y}, look.colour, false);
    item.radius = kArrowRadius;
    item.stroke_width = 0;
    item.event = mark.event;
    item.clip = scene.plot_clip;
    pen.list().symbols.push_back(item);
  };
  // An open bar runs out of the picture; its point stands at the edge.
  if (span.has(span_flag::end_open) && mark.end > plot.width)
    arrow(SymbolShape::arrow_right, plot.right() - kArrowRadius - 1);
  if (span.has(span_flag::start_open) && mark.begin < 0)
    arrow(SymbolShape::arrow_left, plot.x + kArrowRadius + 1);
  return area;
}

// As draw_interval. The outline alone where the date is not sure.
Rect add_symbol(const MarkScene& scene, const Mark& mark, Point centre, Colour colour,
                ScenePen& pen) {
  const bool is_vague =
      scene.store.span(mark.event).has(span_flag::start_uncertain | span_flag::start_approximate);
  const auto shape = symbol_from_name(scene.store.kinds()[mark.kind].symbol);
  auto item = pen.symbol(shape, centre, colour, is_vague);
  item.clip = scene.symbol_clip;
  item.event = mark.event;
  pen.list().symbols.push_back(item);
  return {centre.x - kSymbolRadius, centre.y - kSymbolRadius, 2 * kSymbolRadius, 2 * kSymbolRadius};
}

// The stretch of a date's line that its label takes; empty, in its middle, where that stands
// elsewhere.
Stretch words_on_line(const PlacedMark& placed) {
  const auto& label = placed.label;
  if (label.side != LabelSide::inside) return {placed.mark.centre, placed.mark.centre};
  const auto& line = label.lines.front();
  return {line.origin.x - kWordsGap, line.origin.x + line.text->width + kWordsGap};
}

// As draw_interval.
Rect draw_instant(const MarkScene& scene, const PlacedMark& placed, const RoleLook& look, float y,
                  ScenePen& pen) {
  const auto& mark = placed.mark;
  const float x = scene.plot.x;
  const bool is_wide = mark.end - mark.begin > 2 * (kSymbolRadius + 1) + 1;
  if (is_wide) {
    // As wide as what was stated: a bracket under the symbol, interrupted by words that stand on
    // it.
    const Colour quiet = look.colour.with_alpha(0.55);
    const auto stroke = [&](Point from, Point to) {
      pen.line(Layer::bar, from, to, quiet, 1.5F, scene.plot_clip, mark.event);
    };
    const Stretch words = words_on_line(placed);
    stroke({x + mark.begin + 1, y}, {x + words.begin, y});
    stroke({x + words.end, y}, {x + mark.end - 1, y});
    for (const float end : {mark.begin + 1, mark.end - 1})
      stroke({x + end, y - 3}, {x + end, y + 3});
  }
  return add_symbol(scene, mark, {x + mark.centre, y}, look.colour, pen);
}

// The line between a mark and words that stand above or below it.
void draw_leader(const MarkScene& scene, const PlacedMark& placed, float rows_top, ScenePen& pen) {
  const auto& label = placed.label;
  if (label.side != LabelSide::above && label.side != LabelSide::below) return;
  const auto at = [&](Point point) { return Point{scene.plot.x + point.x, rows_top + point.y}; };
  pen.line(Layer::label, at(label.leader_begin), at(label.leader_end), pen.theme().muted_text,
           kLeaderWidth, scene.plot_clip, placed.mark.event);
}

void draw_label(const MarkScene& scene, const PlacedMark& placed, float rows_top, ScenePen& pen) {
  draw_leader(scene, placed, rows_top, pen);
  const auto& theme = pen.theme();
  const bool is_on_bar = placed.label.side == LabelSide::inside && placed.mark.is_bar;
  // Muted letters would not stand out from a bar.
  const bool is_muted = placed.mark.emphasis == Emphasis::quiet && !is_on_bar;
  const bool on_pattern = look_of(scene, placed.mark, pen).pattern != BarPattern::plain;
  for (const auto& line : placed.label.lines) {
    TextItem item;
    item.layer = Layer::label;
    item.clip = scene.plot_clip;
    item.event = placed.mark.event;
    item.text = line.text;
    item.origin = {scene.plot.x + line.origin.x, rows_top + line.origin.y};
    item.colour = is_muted ? theme.muted_text : theme.text;
    if (!is_on_bar || on_pattern) {
      item.halo = kHalo;
      item.halo_colour = theme.background;
    }
    pen.list().texts.push_back(std::move(item));
  }
}

// A bar is linked where it begins, or at the picture's edge.
float link_x(const Mark& mark) {
  return mark.is_bar ? std::max(mark.begin, 0.0F) + 2 : mark.centre;
}

}  // namespace

Anchor draw_mark(const MarkScene& scene, const PlacedMark& placed, float rows_top, ScenePen& pen) {
  const auto& mark = placed.mark;
  const auto& look = look_of(scene, mark, pen);
  const float y = rows_top + placed.y;
  const auto area = mark.is_bar ? draw_interval(scene, mark, look, y, pen)
                                : draw_instant(scene, placed, look, y, pen);
  if (mark.event == scene.hovered || mark.event == scene.selected) draw_ring(scene, area, pen);
  draw_label(scene, placed, rows_top, pen);
  return {mark.event,
          {scene.plot.x + link_x(mark), y},
          mark.is_bar ? kBarHeight / 2 : kSymbolRadius + 1};
}

void draw_symbol(const MarkScene& scene, const Mark& mark, Point centre, Colour colour,
                 ScenePen& pen) {
  const auto area = add_symbol(scene, mark, centre, colour, pen);
  if (mark.event == scene.hovered || mark.event == scene.selected) draw_ring(scene, area, pen);
}

}  // namespace timeloom
