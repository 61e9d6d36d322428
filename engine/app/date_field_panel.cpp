#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "app/app_state.hpp"
#include "app/panels.hpp"

namespace timeloom {

namespace {

constexpr const char* kName = "Go to a date";
constexpr float kWidth = 320, kTop = 24;  // logical pixels

}  // namespace

void draw_date_field(AppState& state, const Rect& timeline, const PanelStyle& style) {
  auto& field = state.date_field;
  const bool is_open = ImGui::IsPopupOpen(kName);
  if (field.shown && !is_open) field = {};  // by a click elsewhere
  if (!field.open && !is_open) return;
  if (field.open && !is_open) ImGui::OpenPopup(kName);
  const float width = std::min(kWidth, timeline.width - 16);
  ImGui::SetNextWindowPos({(timeline.x + (timeline.width - width) / 2) * style.scale,
                           (timeline.y + kTop) * style.scale});
  ImGui::SetNextWindowSize({width * style.scale, 0});
  if (ImGui::BeginPopup(kName)) {
    ImGui::PushFont(style.fonts.strong());
    text(kName);
    ImGui::PopFont();
    ImGui::SetNextItemWidth(-1);
    if (!is_open) ImGui::SetKeyboardFocusHere();
    const auto before = field.typed;
    if (ImGui::InputTextWithHint("##date", "2013, July 2013, 2013-07-23 or 2008/2018", &field.typed,
                                 ImGuiInputTextFlags_EnterReturnsTrue)) {
      accept_date(state);
      ImGui::SetKeyboardFocusHere(-1);  // where it was wrong, it can be put right
    } else if (field.typed != before) {
      field.error.clear();
    }
    if (!field.error.empty()) {
      ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role("red")));
      wrapped_text(field.error);
      ImGui::PopStyleColor();
    }
    if (!field.open) ImGui::CloseCurrentPopup();
    field.shown = field.open;
    ImGui::EndPopup();
  }
}

}  // namespace timeloom
