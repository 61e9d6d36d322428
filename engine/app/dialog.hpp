// A dialog in front of everything, by mouse or by keyboard.
#pragma once

#include <vector>

#include "app/widgets.hpp"

namespace timeloom {

// In the middle of the window, `width` logical pixels wide, with `name` as its heading; there as
// long as `open`. Where this is true, end_dialog() ends it.
bool begin_dialog(const char* name, bool open, float width, const PanelStyle& style);
void end_dialog();

// Buttons in a row, one of them marked: the one that Enter presses. The position of the one that is
// clicked, or -1.
int button_row(const std::vector<const char*>& labels, int marked, const PanelStyle& style);

}  // namespace timeloom
