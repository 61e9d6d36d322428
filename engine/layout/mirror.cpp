#include "layout/mirror.hpp"

namespace timeloom {

namespace {

void mirror_line(TextLine& line, float figure_width) {
  line.origin.x = figure_width - line.origin.x - line.text->width;
}

}  // namespace

void mirror(FigureLayout& layout, float figure_width) {
  for (auto* lines : {&layout.title, &layout.subtitle, &layout.source_line})
    for (auto& line : *lines) mirror_line(line, figure_width);
  for (auto* line : {&layout.aligned, &layout.left_out})
    if (*line) mirror_line(**line, figure_width);
  for (auto& entry : layout.legend.entries) {
    entry.at.x = figure_width - entry.at.x;
    mirror_line(entry.label, figure_width);
  }
  // Around a spine words stand on both sides already, and panels stay where their time is.
  if (layout.ribbon.height > 0) return;
  bool has_panels = false;
  for (auto& band : layout.bands) {
    has_panels = has_panels || band.panel;
    const float width = band.panel ? band.area.x + band.area.right() : figure_width;
    if (!band.panel) band.area.x = figure_width - band.area.right();
    for (auto& label : band.labels) mirror_line(label, width);
  }
  if (has_panels) return;
  layout.plot.x = figure_width - layout.plot.right();
  for (auto& axis : layout.axes) axis.header.x = figure_width - axis.header.right();
}

}  // namespace timeloom
