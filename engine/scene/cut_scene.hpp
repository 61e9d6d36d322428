// Where an axis is broken.
#pragma once

#include "layout/figure_layout.hpp"
#include "scene/scene_pen.hpp"

namespace timeloom {

// A gap with torn edges through all that crosses what is left out, in every axis of the layout, and
// beside it how long that is. After the bars.
void draw_cuts(const FigureLayout& layout, ScenePen& pen);

}  // namespace timeloom
