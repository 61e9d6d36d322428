#include "app/panel_focus.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace timeloom {

namespace {

// In the order of F6. Those of a line are walked through sideways.
struct Panel {
  const char* name;
  bool is_line;
};
constexpr std::array kPanels = {Panel{"Toolbar", true}, Panel{"Filters", true},
                                Panel{"Sources", false}, Panel{"Below the timeline", false},
                                Panel{"Details", false}};

ImGuiWindow* window_of(const Panel& panel) {
  auto* window = ImGui::FindWindowByName(panel.name);
  return window != nullptr && window->WasActive ? window : nullptr;
}

// A position in kPanels; -1 where none of them has the keyboard.
int panel_with_keyboard() {
  const auto* window = ImGui::GetCurrentContext()->NavWindow;
  if (window == nullptr) return -1;
  const auto found = std::ranges::find_if(kPanels, [window](const Panel& panel) {
    return std::string_view(panel.name) == window->RootWindow->Name;
  });
  return found == kPanels.end() ? -1 : static_cast<int>(found - kPanels.begin());
}

Key walking_key(const KeyPress& press, bool typing, bool in_line) {
  if (press.key == Key::enter && !typing) return Key::space;
  if (press.key != Key::tab || press.control || press.alt || (typing && in_line)) return press.key;
  if (press.shift) return in_line ? Key::left : Key::up;
  return in_line ? Key::right : Key::down;
}

}  // namespace

void let_keys_walk(bool walking) {
  auto& flags = ImGui::GetIO().ConfigFlags;
  flags = walking ? flags | ImGuiConfigFlags_NavEnableKeyboard
                  : flags & ~ImGuiConfigFlags_NavEnableKeyboard;
}

void take_step(PanelFocus& focus) {
  const int step = std::exchange(focus.wanted_step, 0);
  if (step == 0) return;
  const int count = static_cast<int>(kPanels.size());
  int at = focus.active ? panel_with_keyboard() : -1;
  if (at < 0) at = step > 0 ? -1 : count;
  for (at += step; at >= 0 && at < count; at += step) {
    auto* window = window_of(kPanels[static_cast<std::size_t>(at)]);
    if (window == nullptr) continue;
    ImGui::ClearActiveID();
    ImGui::FocusWindow(window);
    ImGui::NavInitWindow(window, window->NavLastIds[0] == 0);
    auto& context = *ImGui::GetCurrentContext();
    context.NavDisableHighlight = false;
    context.NavDisableMouseHover = true;
    focus.active = true;
    return;
  }
  leave_panels(focus);
}

void leave_panels(PanelFocus& focus) {
  focus = {};
  ImGui::ClearActiveID();
  ImGui::FocusWindow(nullptr);
  ImGui::GetCurrentContext()->NavDisableHighlight = true;
}

WindowInput as_walking_keys(WindowInput input, bool typing) {
  const int panel = panel_with_keyboard();
  const bool in_line = panel >= 0 && kPanels[static_cast<std::size_t>(panel)].is_line;
  std::vector<KeyEvent> keys;
  for (auto event : input.keys) {
    const auto key = walking_key(event.press, typing, in_line);
    if (key != event.press.key) {
      // What was pressed as itself and is let go as another would stay down.
      if (!event.down) keys.push_back(event);
      event.press.key = key;
      event.press.shift = false;
    } else if (!event.down && event.press.key == Key::enter) {
      keys.push_back({{.key = Key::space}, false});
    }
    keys.push_back(event);
  }
  input.keys = std::move(keys);
  return input;
}

}  // namespace timeloom
