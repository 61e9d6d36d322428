#include <algorithm>
#include <string>
#include <vector>

#include "app/panels.hpp"

namespace timeloom {

namespace {

constexpr float kWidth = 520;  // logical pixels, at most

void centred(const std::string& words) {
  const float room = ImGui::GetContentRegionAvail().x;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                       std::max(0.0F, (room - ImGui::CalcTextSize(words.c_str()).x) / 2));
  text(words);
}

void draw_invitation(const PanelStyle& style) {
  ImGui::PushFont(style.fonts.heading());
  centred("Drop a file here");
  ImGui::PopFont();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  centred("or open the sample:");
  centred("timeloom open samples/backpage/backpage.timeloom");
  ImGui::PopStyleColor();
}

void draw_reading(const PanelStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  centred("Reading…");
  ImGui::PopStyleColor();
}

void draw_reasons(const std::vector<std::string>& reasons, const PanelStyle& style) {
  ImGui::PushFont(style.fonts.heading());
  wrapped_text("Nothing could be shown");
  ImGui::PopFont();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role("red")));
  for (const auto& reason : reasons) wrapped_text(reason);
  ImGui::PopStyleColor();
  muted_text("Drop another file here to try again.", style);
}

}  // namespace

void draw_empty_state(const AppState& state, const Rect& area, const PanelStyle& style) {
  if (!state.store->empty()) return;
  const float width = std::min(kWidth, area.width - 40) * style.scale;
  const ImVec2 middle{(area.x + area.width / 2) * style.scale,
                      (area.y + area.height / 2) * style.scale};
  ImGui::SetNextWindowPos(middle, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({width, 0});
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing;
  if (ImGui::Begin("Nothing to show", nullptr, kFlags)) {
    if (const auto reasons = reasons_for_nothing(state); state.loading)
      draw_reading(style);
    else if (reasons.empty())
      draw_invitation(style);
    else
      draw_reasons(reasons, style);
  }
  ImGui::End();
}

}  // namespace timeloom
