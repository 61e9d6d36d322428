#include "scene/down_scene.hpp"

#include <algorithm>
#include <cmath>

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;
using Shape = Annotation::Shape;

constexpr float kFade = 22;  // pixels over which an uncertain end fades out, in so many steps
constexpr int kFadeSteps = 11;
constexpr float kTickReach = 4;
constexpr double kBarOpacity = 0.32, kVagueBarOpacity = 0.5;
constexpr double kRangeOpacity = 0.09, kLineOpacity = 0.8, kLeaderOpacity = 0.6;
constexpr double kProfileOpacity = 0.7;

Colour colour_of(const MarkScene& scene, ColourId colour, const ScenePen& pen) {
  return pen.theme().role(scene.colours.entries()[colour].role);
}

void add_rect(const Rect& rect, Colour fill, Layer layer, const MarkScene& scene, EventRow event,
              ScenePen& pen) {
  RectItem item;
  item.layer = layer;
  item.clip = scene.plot_clip;
  item.event = event;
  item.rect = rect;
  item.fill = fill;
  pen.list().rects.push_back(item);
}

// Rectangles fade sideways only; an end that fades downward or upward is drawn in steps.
void add_fading_end(const Rect& bar, bool at_top, Colour colour, const MarkScene& scene,
                    EventRow event, ScenePen& pen) {
  const float step = std::min(kFade, bar.height / 2) / kFadeSteps;
  for (int i = 0; i < kFadeSteps; ++i) {
    const float from_end = step * static_cast<float>(i);
    const float y = at_top ? bar.y + from_end : bar.bottom() - from_end - step;
    add_rect({bar.x, y, bar.width, step}, faded(colour, (i + 0.5) / kFadeSteps), Layer::bar, scene,
             event, pen);
  }
}

void draw_bar(const MarkScene& scene, const DownAxis::Bar& bar, const Rect& plot, ScenePen& pen) {
  using namespace span_flag;
  const auto span = scene.store.span(bar.mark.event);
  const auto colour = colour_of(scene, bar.mark.colour, pen);
  const bool vague_start = span.has(start_uncertain | start_approximate | start_unknown);
  const bool vague_end = span.has(end_uncertain | end_approximate | end_unknown);
  if (!vague_start && !vague_end) {
    RectItem item;
    item.layer = Layer::bar;
    item.clip = scene.plot_clip;
    item.event = bar.mark.event;
    item.rect = bar.rect;
    item.radius = 2;
    item.fill = colour.with_alpha(kBarOpacity);
    item.stroke = colour;
    item.stroke_width = 1;
    pen.list().rects.push_back(item);
  } else {
    const auto fill = colour.with_alpha(kVagueBarOpacity);
    const float fade = std::min(kFade, bar.rect.height / 2);
    Rect body = bar.rect;
    if (vague_start) body.y += fade;
    body.height -= (vague_start ? fade : 0) + (vague_end ? fade : 0);
    add_rect(body, fill, Layer::bar, scene, bar.mark.event, pen);
    if (vague_start) add_fading_end(bar.rect, true, fill, scene, bar.mark.event, pen);
    if (vague_end) add_fading_end(bar.rect, false, fill, scene, bar.mark.event, pen);
  }
  const float x = bar.rect.x + bar.rect.width / 2;
  const auto point = [&](SymbolShape shape, float y) {
    auto item = pen.symbol(shape, {x, y}, colour, false);
    item.radius = bar.rect.width / 2;
    item.stroke_width = 0;
    item.event = bar.mark.event;
    item.clip = scene.plot_clip;
    pen.list().symbols.push_back(item);
  };
  if (span.has(end_open) && bar.rect.bottom() > plot.bottom())
    point(SymbolShape::triangle_down, plot.bottom() - bar.rect.width / 2 - 1);
  if (span.has(start_open) && bar.rect.y < plot.y)
    point(SymbolShape::triangle, plot.y + bar.rect.width / 2 + 1);
}

void draw_profile(const MarkScene& scene, const DownAxis& down, ScenePen& pen) {
  const auto& counts = down.density.counts;
  if (counts.empty()) return;
  const float most = *std::max_element(counts.begin(), counts.end());
  if (most <= 0) return;
  const auto fill = colour_of(scene, down.density.dominant_colour, pen).with_alpha(kProfileOpacity);
  const auto& area = down.density_area;
  for (std::size_t row = 0; row < counts.size(); ++row) {
    if (counts[row] <= 0) continue;
    const float width = area.width * std::sqrt(counts[row] / most);
    add_rect({area.right() - width, area.y + static_cast<float>(row), width, 1}, fill,
             Layer::density, scene, kNoEvent, pen);
  }
}

// Where an instant is, kept near enough to the plot to be drawn.
float y_of(const FigureLayout& layout, Instant at) {
  constexpr double kFar = 1e5;
  return layout.plot.y + static_cast<float>(std::clamp(layout.viewport.x_of(at), -kFar, kFar));
}

void draw_range(const Annotation& range, Colour colour, const FigureLayout& layout, ScenePen& pen) {
  const auto& plot = layout.plot;
  const float top = std::max(y_of(layout, range.time.begin), plot.y);
  const float bottom = std::min(y_of(layout, range.time.end), plot.bottom());
  if (top > plot.bottom() || bottom < plot.y) return;
  RectItem item;
  item.layer = Layer::ground;
  item.rect = {plot.x, top, plot.width, std::max(bottom - top, 1.0F)};
  item.fill = colour.with_alpha(kRangeOpacity);
  pen.list().rects.push_back(item);
}

void draw_line(const Annotation& line, Colour colour, const FigureLayout& layout, ScenePen& pen) {
  const float y = crisp(y_of(layout, line.time.begin));
  if (y < layout.plot.y || y > layout.plot.bottom()) return;
  pen.line(Layer::grid, {layout.ribbon.x, y}, {layout.ribbon.right(), y},
           colour.with_alpha(kLineOpacity), 1.25F);
}

SceneAnnotation draw_words(const Callout& callout, Colour colour, ScenePen& pen) {
  LineItem leader;
  leader.layer = Layer::link;
  leader.points = callout.leader;
  leader.colour = colour.with_alpha(kLeaderOpacity);
  pen.list().lines.push_back(std::move(leader));
  auto dot = pen.symbol(SymbolShape::circle, callout.symbol, colour, true);
  dot.radius = kSymbolRadius - 1.5F;
  pen.list().symbols.push_back(dot);
  for (const auto& line : callout.title) pen.text(line, pen.theme().text);
  return {.annotation = *callout.annotation,
          .body = callout.box,
          .extent = callout.box,
          .at = callout.leader.front()};
}

}  // namespace

void draw_down_axis(const MarkScene& scene, const FigureLayout& layout,
                    const std::optional<Instant>& now, ScenePen& pen) {
  const auto& theme = pen.theme();
  const auto& ribbon = layout.ribbon;
  for (const float x : {crisp(ribbon.x - 1), crisp(ribbon.right() - 1)})
    pen.line(Layer::grid, {x, ribbon.y}, {x, ribbon.bottom()}, theme.axis, 1);
  for (const auto& tick : layout.down->ticks) {
    const float y = crisp(ribbon.y + tick.x);
    if (!tick.label) {
      pen.line(Layer::grid, {ribbon.x, y}, {ribbon.x + kTickReach, y}, theme.axis, 1);
      continue;
    }
    const float from = tick.label_x + tick.label->width + 3;
    pen.line(Layer::grid, {from, y}, {ribbon.right(), y}, theme.grid, 1);
    const float baseline = ribbon.y + tick.x + (tick.label->ascent - tick.label->descent) / 2;
    pen.text({tick.label, {tick.label_x, baseline}}, theme.muted_text);
  }
  draw_profile(scene, *layout.down, pen);
  for (const auto& bar : layout.down->bars) draw_bar(scene, bar, layout.plot, pen);
  if (!now) return;
  const auto at = layout.viewport.x_of(*now);
  if (at < 0 || at > layout.viewport.width) return;
  const float y = crisp(ribbon.y + static_cast<float>(at));
  pen.line(Layer::grid, {ribbon.x, y}, {ribbon.right(), y}, theme.now, 1);
}

std::vector<SceneAnnotation> draw_down_annotations(const Annotations& annotations,
                                                   const FigureLayout& layout, ScenePen& pen) {
  std::vector<SceneAnnotation> drawn;
  for (const auto& annotation : annotations) {
    const auto colour = pen.theme().role(annotation.colour);
    if (annotation.shape == Shape::range) draw_range(annotation, colour, layout, pen);
    if (annotation.shape == Shape::line) draw_line(annotation, colour, layout, pen);
  }
  for (const auto& callout : layout.callouts)
    if (callout.annotation)
      drawn.push_back(
          draw_words(callout, pen.theme().role(annotations[*callout.annotation].colour), pen));
  return drawn;
}

}  // namespace timeloom
