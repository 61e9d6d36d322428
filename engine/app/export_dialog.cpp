#include <imgui.h>
#include <imgui_stdlib.h>

#include "app/panels.hpp"

namespace timeloom {

void draw_export_dialog(AppState& state, const PanelStyle& style) {
  auto& figure = state.figure;
  constexpr const char* kName = "Export this picture";
  if (figure.open && !ImGui::IsPopupOpen(kName)) {
    figure.outcome.clear();
    ImGui::OpenPopup(kName);
  }
  const auto centre = ImGui::GetMainViewport()->GetCenter();
  ImGui::SetNextWindowPos(centre, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({440 * style.scale, 0});
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                      ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {20 * style.scale, 18 * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8 * style.scale);
  if (ImGui::BeginPopupModal(kName, nullptr, kFlags)) {
    ImGui::PushFont(style.fonts.heading());
    text(kName);
    ImGui::PopFont();
    muted_text("As .png, .svg or .pdf, with title and source line.", style);
    ImGui::Dummy({0, 2 * style.scale});
    text("File");
    ImGui::SetNextItemWidth(-1);
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    ImGui::InputText("##file", &figure.file, ImGuiInputTextFlags_AutoSelectAll);
    text("Width and height");
    ImGui::SetNextItemWidth(90 * style.scale);
    ImGui::InputInt("##width", &figure.width, 0);
    ImGui::SameLine();
    text("×");
    ImGui::SameLine();
    ImGui::SetNextItemWidth(90 * style.scale);
    ImGui::InputInt("##height", &figure.height, 0);
    if (!figure.outcome.empty()) {
      ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(figure.failed ? style.theme.role("red")
                                                                  : style.theme.role("green")));
      wrapped_text(figure.outcome);
      ImGui::PopStyleColor();
    }
    ImGui::Dummy({0, 4 * style.scale});
    ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
    if (ImGui::Button("Export")) request_figure(state);
    ImGui::SameLine();
    if (ImGui::Button("Close")) figure.open = false;
    ImGui::PopStyleColor();
    if (!figure.open) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar(3);
}

}  // namespace timeloom
