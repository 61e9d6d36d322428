// Shows in a window that there are lanes above or below those in sight.
#pragma once

#include "layout/figure_layout.hpp"
#include "scene/display_list.hpp"
#include "view/theme.hpp"

namespace timeloom {

// A bar at the right edge, as long as the part of all lanes that is in sight, and where that part
// is; nothing where all are.
void draw_scroll_mark(const FigureLayout& layout, float scroll, const Theme& theme,
                      DisplayList& list);

}  // namespace timeloom
