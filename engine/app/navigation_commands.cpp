#include "app/command.hpp"
#include "app/event_steps.hpp"

namespace timeloom {

namespace {

constexpr double kFactor = 1.5;
constexpr double kPan = 0.15;  // of the width
constexpr float kScroll = 60;  // pixels
constexpr float kPage = 0.8F;  // of the plot's height
constexpr const char* kGroup = "Go";

Command move(const char* id, const char* label, const char* shortcut, double widths, float down) {
  return {.id = id,
          .label = label,
          .group = kGroup,
          .shortcuts = {shortcut},
          .run = [widths, down](AppState& state) {
            glide_by(state.navigation, widths * state.navigation.shown.width, down,
                     navigation_limits(state));
          }};
}

Command zoom(const char* id, const char* label, const char* shortcut, double factor) {
  return {.id = id,
          .label = label,
          .group = kGroup,
          .shortcuts = {shortcut},
          .run = [factor](AppState& state) { zoom_at_centre(state, factor); }};
}

// The details first, then the event itself.
void open_selection(AppState& state) {
  if (state.panels.details)
    zoom_to(state, state.selected);
  else
    state.panels.details = true;
}

}  // namespace

std::vector<Command> navigation_commands(const AppState& state) {
  const bool details = state.panels.details;
  const bool has_events = !state.store->empty();
  const float page = kPage * state.scene.plot.height;
  return {{.id = "go.all",
           .label = "Show all events",
           .group = kGroup,
           .shortcuts = {"Home"},
           .enabled = has_events,
           .run = show_all},
          {.id = "go.back",
           .label = "Back to the last view",
           .group = kGroup,
           .shortcuts = {"Alt+Left"},
           .enabled = state.views.can_go_back(state.navigation.target),
           .run = go_back},
          {.id = "go.forward",
           .label = "Forward to the next view",
           .group = kGroup,
           .shortcuts = {"Alt+Right"},
           .enabled = state.views.can_go_forward(),
           .run = go_forward},
          {.id = "go.date",
           .label = "Go to a date…",
           .group = kGroup,
           .shortcuts = {"Ctrl+G"},
           .enabled = has_events,
           .while_typing = true,
           .run = open_date_field},
          {.id = "go.next_event",
           .label = "Next event",
           .group = kGroup,
           .shortcuts = {"Tab"},
           .enabled = has_events,
           .run = [](AppState& at) { step(at, Step::next); }},
          {.id = "go.previous_event",
           .label = "Previous event",
           .group = kGroup,
           .shortcuts = {"Shift+Tab"},
           .enabled = has_events,
           .run = [](AppState& at) { step(at, Step::previous); }},
          {.id = "go.panel",
           .label = "Keyboard to the next panel",
           .group = kGroup,
           .shortcuts = {"F6"},
           .enabled = !has_dialog(state),
           .while_typing = true,
           .run = [](AppState& at) { at.panel_focus.wanted_step = 1; }},
          {.id = "go.panel_before",
           .label = "Keyboard to the panel before",
           .group = kGroup,
           .shortcuts = {"Shift+F6"},
           .enabled = !has_dialog(state),
           .while_typing = true,
           .run = [](AppState& at) { at.panel_focus.wanted_step = -1; }},
          {.id = "go.selection",
           .label = details ? "Zoom to the selected event" : "Details of the selected event",
           .group = kGroup,
           .shortcuts = {"Enter"},
           .enabled = state.selected != kNoEvent && !state.figure.open,
           .run = open_selection},
          zoom("go.zoom_in", "Zoom in", "+", kFactor),
          zoom("go.zoom_out", "Zoom out", "-", 1 / kFactor),
          move("go.earlier", "Earlier", "Left", kPan, 0),
          move("go.later", "Later", "Right", -kPan, 0),
          move("go.up", "Scroll lanes up", "Up", 0, kScroll),
          move("go.down", "Scroll lanes down", "Down", 0, -kScroll),
          move("go.page_up", "Scroll lanes up by a page", "Page up", 0, page),
          move("go.page_down", "Scroll lanes down by a page", "Page down", 0, -page)};
}

}  // namespace timeloom
