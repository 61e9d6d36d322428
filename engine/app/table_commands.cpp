#include <algorithm>

#include "app/command.hpp"
#include "app/panels.hpp"

namespace timeloom {

namespace {

// From the selected row to the next or the one before; from none to the first.
void step(AppState& state, std::ptrdiff_t by) {
  const auto& rows = *state.table.rows;
  if (rows.empty()) return;
  const auto found = std::ranges::find(rows, state.selected);
  const auto last = static_cast<std::ptrdiff_t>(rows.size()) - 1;
  const auto to =
      found == rows.end() ? 0 : std::clamp<std::ptrdiff_t>(found - rows.begin() + by, 0, last);
  go_to(state, rows[static_cast<std::size_t>(to)]);
}

// Without the focus these keys are the timeline's.
std::vector<std::string> keys(bool focused, const char* key) {
  return focused ? std::vector<std::string>{key} : std::vector<std::string>{};
}

}  // namespace

std::vector<Command> table_commands(const AppState& state) {
  constexpr const char* kGroup = "Table";
  const bool shown = state.panels.bottom == BottomTab::table;
  const bool focused = shown && state.table.focused;
  return {{.id = "table.show",
           .label = shown ? "Hide the table" : "Show the table",
           .group = kGroup,
           .shortcuts = {"Ctrl+T"},
           .run = [](AppState& at) { toggle_bottom(at.panels, BottomTab::table); }},
          {.id = "table.next",
           .label = "Next row",
           .group = kGroup,
           .shortcuts = keys(focused, "Down"),
           .enabled = focused,
           .run = [](AppState& at) { step(at, 1); }},
          {.id = "table.previous",
           .label = "Row before",
           .group = kGroup,
           .shortcuts = keys(focused, "Up"),
           .enabled = focused,
           .run = [](AppState& at) { step(at, -1); }},
          {.id = "table.copy",
           .label = "Copy the table's rows",
           .group = kGroup,
           .shortcuts = {"Ctrl+C"},
           .enabled = shown,
           .run = copy_table}};
}

}  // namespace timeloom
