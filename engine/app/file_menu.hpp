// The menu of what can be done with files, from the commands.
#pragma once

#include "app/app_state.hpp"
#include "app/widgets.hpp"

namespace timeloom {

// A button in the line, and its menu.
void draw_file_menu(AppState& state, const PanelStyle& style);

}  // namespace timeloom
