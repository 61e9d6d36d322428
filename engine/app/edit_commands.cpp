#include "app/command.hpp"

namespace timeloom {

std::vector<Command> edit_commands(const AppState& state) {
  constexpr const char* kGroup = "Edit";
  return {{.id = "edit.undo",
           .label = "Undo",
           .group = kGroup,
           .shortcuts = {"Ctrl+Z"},
           .enabled = state.history.can_undo(),
           .run = undo},
          {.id = "edit.redo",
           .label = "Redo",
           .group = kGroup,
           .shortcuts = {"Ctrl+Shift+Z", "Ctrl+Y"},
           .enabled = state.history.can_redo(),
           .run = redo},
          {.id = "edit.leave",
           .label = "Clear selection",
           .group = kGroup,
           .shortcuts = {"Esc"},
           .enabled = true,
           .while_typing = true,
           .run = [](AppState& at) { leave(at); }}};
}

}  // namespace timeloom
