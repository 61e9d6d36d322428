// What is drawn and offered at the names of lanes.
#pragma once

#include "app/app_state.hpp"
#include "app/widgets.hpp"

namespace timeloom {

// Marks for open and closed before the names, where a dragged lane would come to stand, and the
// menu of a right click on a name.
void draw_lane_controls(AppState& state, const Rect& timeline, const PanelStyle& style);

}  // namespace timeloom
