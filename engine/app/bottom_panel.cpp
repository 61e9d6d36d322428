#include <array>

#include "app/panels.hpp"

namespace timeloom {

namespace {

struct Tab {
  BottomTab tab;
  std::string (*label)(const AppState&);
  void (*draw)(AppState&, const PanelStyle&);
};

constexpr std::array kTabs = {Tab{BottomTab::table, table_label, draw_table},
                              Tab{BottomTab::story, story_label, draw_story},
                              Tab{BottomTab::diagnostics, diagnostics_label, draw_diagnostics},
                              Tab{BottomTab::frame_cost, frame_cost_label, draw_frame_cost}};

void draw_tabs(AppState& state, const PanelStyle& style) {
  const auto begin = ImGui::GetCursorPos();
  ImGui::SetCursorPosX(ImGui::GetWindowWidth() - 40 * style.scale);
  if (ImGui::Button("×###close")) state.panels.bottom.reset();
  tooltip("Close");
  ImGui::SetCursorPos(begin);
  for (const auto& tab : kTabs) {
    if (tab.tab != kTabs.front().tab) ImGui::SameLine();
    const auto label = tab.label(state) + "###" + std::to_string(static_cast<int>(tab.tab));
    if (toggle_button(label.c_str(), state.panels.bottom == tab.tab, style))
      state.panels.bottom = tab.tab;
  }
}

}  // namespace

void draw_bottom_panel(AppState& state, const Rect& area, const PanelStyle& style) {
  if (area.height <= 0) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12 * style.scale, 8 * style.scale});
  if (begin_panel("Below the timeline", area, style)) {
    draw_hairline(Side::top, style);
    draw_tabs(state, style);
    for (const auto& tab : kTabs)
      if (state.panels.bottom == tab.tab) tab.draw(state, style);
  }
  end_panel();
  ImGui::PopStyleVar();
}

}  // namespace timeloom
