#include "scene/cut_scene.hpp"

#include <algorithm>

namespace timeloom {

namespace {

constexpr float kGap = 9;
constexpr float kToothDepth = 3, kToothLength = 5;

// `across` is the middle of the gap, `from` and `to` its ends; down: of a horizontal gap.
void draw_gap(float across, float from, float to, bool down, ScenePen& pen) {
  const auto at = [&](float along, float aside) {
    return down ? Point{along, aside} : Point{aside, along};
  };
  RectItem gap;
  gap.layer = Layer::bar;
  const Point corner = at(from, across - kGap / 2);
  gap.rect = {corner.x, corner.y, down ? to - from : kGap, down ? kGap : to - from};
  gap.fill = pen.theme().background;
  pen.list().rects.push_back(gap);
  for (const float edge : {across - kGap / 2, across + kGap / 2}) {
    LineItem line;
    line.layer = Layer::bar;
    line.colour = pen.theme().axis;
    bool out = false;
    for (float along = from; along < to; along += kToothLength, out = !out)
      line.points.push_back(at(along, edge + (out ? kToothDepth : -kToothDepth) / 2));
    line.points.push_back(at(to, edge));
    pen.list().lines.push_back(std::move(line));
  }
}

void draw_down(const FigureLayout& layout, ScenePen& pen) {
  const auto& ribbon = layout.ribbon;
  for (const auto& cut : layout.down->cuts) {
    const float middle = ribbon.y + (cut.begin + cut.end) / 2;
    draw_gap(middle, ribbon.x - 2, ribbon.right() + 2, true, pen);
    const float baseline = middle - kGap / 2 - cut.label->descent - 1;
    pen.text({cut.label, {cut.label_x, baseline}}, pen.theme().muted_text);
  }
}

}  // namespace

void draw_cuts(const FigureLayout& layout, ScenePen& pen) {
  if (layout.down) return draw_down(layout, pen);
  for (const auto& frame : layout.axes)
    for (const auto& cut : layout.axis.cuts) {
      const float middle = frame.header.x + (cut.begin + cut.end) / 2;
      draw_gap(middle, std::max(frame.line - 3, frame.header.bottom() - 1), frame.bottom, false,
               pen);
      const float baseline = frame.header.bottom() - 4;
      pen.text({cut.label, {frame.header.x + cut.label_x, baseline}}, pen.theme().muted_text);
    }
}

}  // namespace timeloom
