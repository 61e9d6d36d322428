#include <algorithm>
#include <optional>
#include <string>

#include "app/command.hpp"
#include "app/file_menu.hpp"
#include "app/panels.hpp"
#include "app/toolbar_tools.hpp"

namespace timeloom {

namespace {

constexpr const char* kMore = "More";

std::string window_title(const AppState& state) {
  if (!state.document.text.title.empty()) return state.document.text.title;
  if (state.store->sources().empty()) return "Timeloom";
  return state.store->sources().front().name;
}

float group_gap(const PanelStyle& style) {
  return 20 * style.scale;
}
float tool_gap() {
  return ImGui::GetStyle().ItemSpacing.x / 2;
}

float button_width(const std::string& label) {
  return ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
}

void run(AppState& state, const std::string& id) {
  for (const auto& command : all_commands(state)) {
    if (command.id != id || !command.enabled) continue;
    command.run(state);
    return;
  }
}

void draw_tool(AppState& state, const Tool& tool, const PanelStyle& style) {
  const auto label = tool.label + "###" + tool.command;
  bool clicked = false;
  if (tool.look == Tool::Look::toggle) {
    clicked = toggle_button(label.c_str(), tool.on, style);
  } else {
    const bool strong = tool.look == Tool::Look::strong;
    if (strong) ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
    clicked = ImGui::Button(label.c_str());
    if (strong) ImGui::PopStyleColor();
  }
  if (ImGui::IsItemHovered()) {
    const auto shortcut = shortcut_of(state, tool.command);
    tooltip((shortcut.empty() ? tool.words : tool.words + " (" + shortcut + ")").c_str());
  }
  if (clicked) run(state, tool.command);
}

// What had no room in the line.
void draw_more(AppState& state, std::span<const Tool> tools, const std::vector<bool>& stands,
               const PanelStyle& style) {
  constexpr const char* kMenu = "more tools";
  if (ImGui::Button(kMore)) ImGui::OpenPopup(kMenu);
  tooltip("What has no room here");
  if (!begin_popup_below(kMenu, style)) return;
  std::optional<std::string> chosen;
  for (std::size_t i = 0; i < tools.size(); ++i) {
    if (stands[i]) continue;
    const auto& tool = tools[i];
    const auto shortcut = shortcut_of(state, tool.command);
    const auto& words = tool.look == Tool::Look::toggle ? tool.label : tool.words;
    if (ImGui::MenuItem((words + "###" + tool.command).c_str(), shortcut.c_str(), tool.on))
      chosen = tool.command;
  }
  ImGui::EndPopup();
  if (chosen) run(state, *chosen);
}

// The line's tools, so that they end at `right`; they have `room` at most. Answers where they
// begin.
float draw_tools(AppState& state, float right, float room, const PanelStyle& style) {
  const auto tools = toolbar_tools(state);
  std::vector<float> widths;
  for (const auto& tool : tools)
    widths.push_back(button_width(tool.label) +
                     (tool.begins_group ? group_gap(style) : tool_gap()));
  const float fixed = search_box_width(style) + group_gap(style) + property_choice_width(style);
  const float more = button_width(kMore) + group_gap(style);
  const auto stands = tools_with_room(tools, widths, room - fixed, more);
  float used = fixed;
  bool all = true;
  for (std::size_t i = 0; i < tools.size(); ++i) {
    if (stands[i])
      used += widths[i];
    else
      all = false;
  }
  if (!all) used += more;

  const float begin = std::max(0.0F, right - used);
  ImGui::SetCursorPosX(begin);
  draw_search_box(state, style);
  ImGui::SameLine(0, group_gap(style));
  draw_property_choice(state, style);
  for (std::size_t i = 0; i < tools.size(); ++i) {
    if (!stands[i]) continue;
    ImGui::SameLine(0, tools[i].begins_group ? group_gap(style) : tool_gap());
    draw_tool(state, tools[i], style);
  }
  if (!all) {
    ImGui::SameLine(0, group_gap(style));
    draw_more(state, tools, stands, style);
  }
  return begin;
}

}  // namespace

void draw_toolbar(AppState& state, const Rect& area, const PanelStyle& style) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16 * style.scale, 9 * style.scale});
  if (begin_panel("Toolbar", area, style)) {
    draw_hairline(Side::bottom, style);
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    const float gap = 14 * style.scale;
    draw_file_menu(state, style);
    ImGui::SameLine(0, gap);
    const float left = ImGui::GetCursorPosX(), top = ImGui::GetCursorPosY();

    // The title stands whole where it can; a long one takes no more than its share.
    constexpr float kTitleShare = 0.36F;
    ImGui::PushFont(style.fonts.strong());
    const auto title = window_title(state);
    const float whole = ImGui::CalcTextSize(title.c_str()).x;
    const float wanted = std::min(whole, kTitleShare * (right - left));
    ImGui::PopFont();
    const float begin = draw_tools(state, right, right - left - wanted - gap, style);

    ImGui::SetCursorPos({left, top});
    ImGui::PushFont(style.fonts.strong());
    ImGui::AlignTextToFramePadding();
    const auto shown = shortened(title, begin - gap - left);
    text(shown);
    ImGui::PopFont();
    if (shown != title) tooltip(title.c_str());
  }
  end_panel();
  ImGui::PopStyleVar();
}

}  // namespace timeloom
