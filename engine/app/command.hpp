// What can be done in the window, as a list: the palette and the keyboard are made from it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app_state.hpp"
#include "app/key.hpp"

namespace timeloom {

struct Command {
  std::string id;                           // "view.theme": stable, unique
  std::string label;                        // "Dark colours": what it will do now
  std::string group;                        // "View"
  std::vector<std::string> shortcuts = {};  // as of parse_shortcut; the first one is shown
  bool enabled = true;
  bool while_typing = false;  // by its shortcut, also in a text field and before a dialog
  std::function<void(AppState&)> run = {};
};

// One area each; made from the state as it is, to be run on that state.
std::vector<Command> navigation_commands(const AppState& state);
std::vector<Command> view_commands(const AppState& state);
std::vector<Command> property_commands(const AppState& state);
std::vector<Command> lane_commands(const AppState& state);
std::vector<Command> edit_commands(const AppState& state);
std::vector<Command> find_commands(const AppState& state);
std::vector<Command> file_commands(const AppState& state);
std::vector<Command> event_commands(const AppState& state);
std::vector<Command> table_commands(const AppState& state);
std::vector<Command> story_commands(const AppState& state);
// What keys do in a dialog or a field that is in front.
std::vector<Command> dialog_commands(const AppState& state);

// Of all areas, in the palette's order.
std::vector<Command> all_commands(const AppState& state);

// The first shortcut of the command, for tooltips; empty where it has none.
std::string shortcut_of(const AppState& state, std::string_view id);

// Runs the first enabled command whose shortcut it is. `typing`: a text field has the keyboard.
// False where there is none.
bool run_shortcut(AppState& state, const KeyPress& press, bool typing);

// Esc: closes what is in front, one thing at a time, and at last lets go of the selection. False
// where there is nothing left.
bool leave(AppState& state);

}  // namespace timeloom
