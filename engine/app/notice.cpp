#include "app/notice.hpp"

#include "app/panels.hpp"

namespace timeloom {

namespace {

constexpr std::chrono::seconds kShownFor{6};
constexpr float kAboveFoot = 16;

}  // namespace

void show_notice(AppState& state, std::string text) {
  state.notice = {std::move(text), std::chrono::steady_clock::now()};
}

void draw_notice(AppState& state, const Rect& timeline, const PanelStyle& style) {
  auto& notice = state.notice;
  if (notice.text.empty()) return;
  if (std::chrono::steady_clock::now() - notice.since > kShownFor) {
    notice.text.clear();
    return;
  }
  ImGui::SetNextWindowPos({(timeline.x + timeline.width / 2) * style.scale,
                           (timeline.bottom() - kAboveFoot) * style.scale},
                          ImGuiCond_Always, {0.5F, 1});
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize |
      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
      ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {14 * style.scale, 8 * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 6 * style.scale);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, to_imgui(style.theme.text));
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.background));
  if (ImGui::Begin("Notice", nullptr, kFlags)) {
    const float widest = (timeline.width - 60) * style.scale;
    text(shortened(notice.text, widest));
    if (ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left))
      notice.text.clear();
  }
  ImGui::End();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(2);
}

}  // namespace timeloom
