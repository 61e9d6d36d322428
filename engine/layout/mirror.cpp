#include "layout/mirror.hpp"

namespace timeloom {

namespace {

void mirror_line(TextLine& line, float figure_width) {
  line.origin.x = figure_width - line.origin.x - line.text->width;
}

}  // namespace

void mirror(FigureLayout& layout, float figure_width) {
  layout.plot.x = figure_width - layout.plot.right();
  layout.header.x = figure_width - layout.header.right();
  for (auto* lines : {&layout.title, &layout.subtitle, &layout.source_line})
    for (auto& line : *lines) mirror_line(line, figure_width);
  for (auto* line : {&layout.aligned, &layout.left_out})
    if (*line) mirror_line(**line, figure_width);
  for (auto& entry : layout.legend.entries) {
    entry.at.x = figure_width - entry.at.x;
    mirror_line(entry.label, figure_width);
  }
  for (auto& band : layout.bands) {
    band.area.x = figure_width - band.area.right();
    for (auto& label : band.labels) mirror_line(label, figure_width);
  }
}

}  // namespace timeloom
