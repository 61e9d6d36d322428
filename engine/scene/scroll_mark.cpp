#include "scene/scroll_mark.hpp"

#include <algorithm>

namespace timeloom {

void draw_scroll_mark(const FigureLayout& layout, float scroll, const Theme& theme,
                      DisplayList& list) {
  constexpr float kWidth = 4, kEdge = 2, kShortest = 24;
  const auto& plot = layout.plot;
  const float beyond = layout.content_height - plot.height;
  if (beyond < 1) return;
  const float top = std::max(plot.y, layout.pinned_bottom);
  const float track = plot.bottom() - top;
  if (track < 2 * kShortest) return;
  const float length = std::max(kShortest, track * plot.height / layout.content_height);
  const float share = std::clamp(scroll / beyond, 0.0F, 1.0F);
  RectItem mark;
  mark.layer = Layer::overlay;
  mark.rect = {layout.size.width - kEdge - kWidth, top + share * (track - length), kWidth, length};
  mark.radius = kWidth / 2;
  mark.fill = theme.axis;
  list.rects.push_back(mark);
}

}  // namespace timeloom
