// The dialogs about files: our own field for a path, the question about unsaved changes, and the
// offer to restore what a crash has left.
#pragma once

#include "app/app_state.hpp"
#include "app/widgets.hpp"

namespace timeloom {

// `timeline` in logical pixels of the window.
void draw_file_dialogs(AppState& state, const Rect& timeline, const PanelStyle& style);

}  // namespace timeloom
