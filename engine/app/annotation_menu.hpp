// The context menu of the timeline, and the field in which words of annotations are written.
#pragma once

#include "app/app_state.hpp"
#include "app/widgets.hpp"

namespace timeloom {

// `timeline` in logical pixels of the window.
void draw_annotation_menu(AppState& state, const Rect& timeline, const PanelStyle& style);

}  // namespace timeloom
