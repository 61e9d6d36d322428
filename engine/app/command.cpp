#include "app/command.hpp"

#include <algorithm>
#include <iterator>

namespace timeloom {

std::vector<Command> all_commands(const AppState& state) {
  std::vector<Command> commands;
  for (auto* area : {dialog_commands, table_commands, navigation_commands, find_commands,
                     view_commands, property_commands, lane_commands, edit_commands, event_commands,
                     story_commands, file_commands}) {
    auto more = area(state);
    std::move(more.begin(), more.end(), std::back_inserter(commands));
  }
  return commands;
}

std::string shortcut_of(const AppState& state, std::string_view id) {
  for (const auto& command : all_commands(state))
    if (command.id == id && !command.shortcuts.empty()) return command.shortcuts.front();
  return {};
}

bool run_shortcut(AppState& state, const KeyPress& press, bool typing) {
  // What writes a character is no shortcut for who is typing.
  if (typing && writes_character(press)) return false;
  const bool front = typing || has_dialog(state);
  for (const auto& command : all_commands(state)) {
    if (!command.enabled || (front && !command.while_typing)) continue;
    const bool meant = std::ranges::any_of(command.shortcuts, [&](const std::string& shortcut) {
      return matches(press, parse_shortcut(shortcut));
    });
    if (!meant) continue;
    command.run(state);
    return true;
  }
  return false;
}

bool leave(AppState& state) {
  if (state.box)
    state.box.reset();
  else if (state.palette.open)
    state.palette = {};
  else if (state.date_field.open)
    state.date_field = {};
  else if (state.file_asking.by_field)
    cancel_file_question(state);
  else if (state.file.asking)
    answer_unsaved(state, UnsavedAnswer::cancel);
  else if (state.figure.open)
    state.figure.open = false;
  else if (state.annotating.edit)
    give_up_text(state);
  else if (!state.search.typed.empty() || state.search.list_shown)
    clear_search(state);
  else if (state.annotating.selected)
    state.annotating.selected.reset();
  else if (state.selected != kNoEvent)
    state.selected = kNoEvent;
  else
    return false;
  return true;
}

}  // namespace timeloom
