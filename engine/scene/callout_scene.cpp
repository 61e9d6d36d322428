#include "scene/callout_scene.hpp"

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr double kLeaderOpacity = 0.6;
constexpr float kLitLeaderWidth = 2;

bool is_lit(const MarkScene& scene, EventRow event) {
  return event == scene.hovered || event == scene.selected;
}

void add_words(const std::vector<TextLine>& lines, Colour colour, EventRow event,
               const MarkScene& scene, ScenePen& pen) {
  for (const auto& line : lines) {
    pen.text(line, colour, scene.plot_clip, kHalo);
    pen.list().texts.back().event = event;
  }
}

// An interval's symbol is a short bar, upright as the intervals of an axis that runs down.
void draw_bar_sample(const MarkScene& scene, const Callout& callout, Colour colour, ScenePen& pen) {
  constexpr float kWidth = 6, kHeight = 11;
  const auto [x, y] = callout.symbol;
  RectItem bar;
  bar.layer = Layer::symbol;
  bar.clip = scene.plot_clip;
  bar.event = callout.mark.event;
  bar.rect = {x - kWidth / 2, y - kHeight / 2, kWidth, kHeight};
  bar.radius = 2;
  bar.fill = colour;
  if (is_lit(scene, callout.mark.event)) {
    bar.stroke = pen.theme().selection;
    bar.stroke_width = 1.5F;
  }
  pen.list().rects.push_back(bar);
}

}  // namespace

Anchor draw_callout(const MarkScene& scene, const Callout& callout, ScenePen& pen) {
  const auto& mark = callout.mark;
  const auto& theme = pen.theme();
  const auto colour = theme.role(scene.colours.entries()[mark.colour].role);
  if (callout.leader.size() > 1) {
    LineItem leader;
    leader.layer = Layer::link;
    leader.clip = scene.plot_clip;
    leader.event = mark.event;
    leader.points = callout.leader;
    leader.width = is_lit(scene, mark.event) ? kLitLeaderWidth : 1;
    leader.colour = is_lit(scene, mark.event) ? colour : colour.with_alpha(kLeaderOpacity);
    pen.list().lines.push_back(std::move(leader));
  }
  if (mark.is_bar)
    draw_bar_sample(scene, callout, colour, pen);
  else
    draw_symbol(scene, mark, callout.symbol, colour, pen);
  const bool is_quiet = mark.emphasis == Emphasis::quiet;
  add_words(callout.title, is_quiet ? theme.muted_text : theme.text, mark.event, scene, pen);
  add_words(callout.date, theme.muted_text, mark.event, scene, pen);
  return {mark.event, callout.symbol, kSymbolRadius + 1};
}

void draw_tick(const MarkScene& scene, const EventTick& tick, ScenePen& pen) {
  RectItem item;
  item.layer = Layer::bar;
  item.clip = scene.plot_clip;
  item.event = tick.event;
  item.rect = tick.rect;
  item.fill = pen.theme().role(scene.colours.entries()[tick.colour].role);
  pen.list().rects.push_back(item);
}

}  // namespace timeloom
