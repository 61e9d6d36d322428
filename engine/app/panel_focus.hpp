// The keyboard in the panels: F6 brings it there, Tab and the arrows walk, Enter presses, Esc gives
// it back to the timeline. Dear ImGui's own navigation does the walking, on while a panel or a menu
// has the keyboard.
#pragma once

#include "app/window_input.hpp"

namespace timeloom {

struct PanelFocus {
  bool active = false;  // a panel has the keyboard
  int wanted_step = 0;  // 1: to the next panel, -1: to the one before
};

// Before a frame.
void let_keys_walk(bool walking);
// Within a frame, before its panels. From `focus` to the next panel that is shown; past the last
// one the timeline has the keyboard again.
void take_step(PanelFocus& focus);
// Draws no ring any more.
void leave_panels(PanelFocus& focus);

// The keys as Dear ImGui knows them: Tab is a step to the next part, Enter presses it. `typing`: a
// text field has the keyboard, and Enter is its own.
WindowInput as_walking_keys(WindowInput input, bool typing);

}  // namespace timeloom
