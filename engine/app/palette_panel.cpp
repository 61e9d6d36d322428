#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/command.hpp"
#include "app/panels.hpp"

namespace timeloom {

namespace {

constexpr const char* kName = "All commands";
constexpr float kWidth = 520, kTop = 70, kMostHeight = 380;  // logical pixels

// One line: the label, what it belongs to, and its shortcut at the right.
bool draw_command(const Command& command, bool chosen, const PanelStyle& style) {
  const auto left = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float pad = 8 * style.scale;
  ImGui::PushID(command.id.c_str());
  const float height = ImGui::GetTextLineHeight() + 10 * style.scale;
  const bool clicked = ImGui::Selectable("##command", chosen, 0, {width, height});
  ImGui::PopID();
  auto& list = *ImGui::GetWindowDrawList();
  const float y = left.y + 5 * style.scale;
  const auto words = [&](float x, const std::string& what, Colour colour) {
    list.AddText({x, y}, to_packed(colour), what.c_str());
    return ImGui::CalcTextSize(what.c_str()).x;
  };
  const auto& muted = style.theme.muted_text;
  float right = left.x + width - pad;
  if (!command.shortcuts.empty()) {
    right -= ImGui::CalcTextSize(command.shortcuts.front().c_str()).x;
    words(right, command.shortcuts.front(), muted);
    right -= 2 * pad;
  }
  const float group_width = ImGui::CalcTextSize(command.group.c_str()).x;
  const auto label = shortened(command.label, right - left.x - 3 * pad - group_width);
  const float label_width = words(left.x + pad, label, style.theme.text);
  words(left.x + 2 * pad + label_width, command.group, muted.with_alpha(0.7));
  return clicked;
}

void draw_list(AppState& state, const PanelStyle& style) {
  auto& palette = state.palette;
  const auto commands = palette_commands(state);
  if (commands.empty()) return muted_text("No command is called that.", style);
  palette.chosen = std::min(palette.chosen, commands.size() - 1);
  const float height = ImGui::GetTextLineHeight() + 10 * style.scale;
  const float all = static_cast<float>(commands.size()) * height;
  bool run = false;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  if (ImGui::BeginChild("commands", {0, std::min(all, kMostHeight * style.scale)}))
    for (std::size_t i = 0; i < commands.size(); ++i) {
      if (draw_command(commands[i], i == palette.chosen, style)) {
        palette.chosen = i;
        run = true;
      }
      if (i == palette.chosen && palette.moved) ImGui::SetScrollHereY();
    }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  palette.moved = false;
  if (run) run_chosen(state);
}

}  // namespace

void draw_palette(AppState& state, const PanelStyle& style) {
  auto& palette = state.palette;
  const bool is_open = ImGui::IsPopupOpen(kName);
  if (palette.shown && !is_open) palette = {};  // by a click elsewhere
  if (!palette.open && !is_open) return;
  if (palette.open && !is_open) ImGui::OpenPopup(kName);
  const auto& display = ImGui::GetIO().DisplaySize;
  const float width = std::min(kWidth * style.scale, display.x - 20 * style.scale);
  ImGui::SetNextWindowPos({(display.x - width) / 2, kTop * style.scale});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {10 * style.scale, 10 * style.scale});
  if (ImGui::BeginPopup(kName)) {
    ImGui::SetNextItemWidth(-1);
    if (!is_open) ImGui::SetKeyboardFocusHere();
    const auto before = palette.typed;
    const bool entered =
        ImGui::InputTextWithHint("##typed", "What would you like to do?", &palette.typed,
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    if (palette.typed != before) palette.chosen = 0;
    if (entered)
      run_chosen(state);
    else if (palette.open)
      draw_list(state, style);
    if (!palette.open) ImGui::CloseCurrentPopup();
    palette.shown = palette.open;
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace timeloom
