#include "app/command.hpp"

namespace timeloom {

namespace {

constexpr const char* kGroup = "View";

Command panel(const char* id, const char* name, bool PanelsShown::*shown, const AppState& state) {
  return {.id = id,
          .label = std::string(state.panels.*shown ? "Hide " : "Show ") + name,
          .group = kGroup,
          .run = [shown](AppState& at) { at.panels.*shown = !(at.panels.*shown); }};
}

Command bottom_panel(const char* id, const char* name, BottomTab tab, const AppState& state) {
  const bool shown = state.panels.bottom == tab;
  return {.id = id,
          .label = std::string(shown ? "Hide " : "Show ") + name,
          .group = kGroup,
          .run = [tab](AppState& at) { toggle_bottom(at.panels, tab); }};
}

Command text_size(const char* id, const char* label, const char* shortcut, int steps) {
  return {.id = id,
          .label = label,
          .group = kGroup,
          .shortcuts = {shortcut},
          .while_typing = true,
          .run = [steps](AppState& at) { change_text_size(at.settings, steps); }};
}

}  // namespace

std::vector<Command> view_commands(const AppState& state) {
  const auto& view = state.document.view;
  std::vector<Command> commands{
      {.id = "view.palette",
       .label = "All commands…",
       .group = kGroup,
       .shortcuts = {"Ctrl+K", "Ctrl+Shift+P"},
       .while_typing = true,
       .run = open_palette},
      text_size("view.text_larger", "Larger texts", "Ctrl+Shift++", 1),
      text_size("view.text_smaller", "Smaller texts", "Ctrl+Shift+-", -1),
      {.id = "view.text_usual",
       .label = "Texts in the usual size",
       .group = kGroup,
       .shortcuts = {"Ctrl+0"},
       .enabled = state.settings.text_size != 1,
       .while_typing = true,
       .run = [](AppState& at) { at.settings.text_size = 1; }},
      {.id = "view.theme",
       .label = current_theme(state).dark ? "Light colours" : "Dark colours",
       .group = kGroup,
       .run = toggle_theme},
      {.id = "view.links",
       .label = view.show_links ? "Hide links" : "Show links",
       .group = kGroup,
       .run =
           [](AppState& at) {
             auto& shown = at.document.view.show_links;
             shown = !shown;
           }},
      panel("view.sources", "sources", &PanelsShown::sources, state),
      panel("view.details", "details", &PanelsShown::details, state),
      panel("view.overview", "overview", &PanelsShown::overview, state),
      bottom_panel("view.diagnostics", "diagnostics", BottomTab::diagnostics, state),
      bottom_panel("view.frame_cost", "frame cost", BottomTab::frame_cost, state)};
  for (const auto& name : state.themes->names())
    commands.push_back({.id = "view.theme." + name,
                        .label = "Theme: " + state.themes->label_of(name),
                        .group = kGroup,
                        .enabled = name != view.theme,
                        .run = [name](AppState& at) { at.document.view.theme = name; }});
  return commands;
}

}  // namespace timeloom
