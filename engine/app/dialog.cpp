#include "app/dialog.hpp"

namespace timeloom {

namespace {

constexpr int kStyles = 3;

}  // namespace

bool begin_dialog(const char* name, bool open, float width, const PanelStyle& style) {
  if (open && !ImGui::IsPopupOpen(name)) ImGui::OpenPopup(name);
  if (!open && !ImGui::IsPopupOpen(name)) return false;
  ImGui::SetNextWindowPos(ImGui::GetMainViewport()->GetCenter(), ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({width * style.scale, 0});
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                      ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {20 * style.scale, 18 * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 8 * style.scale);
  if (!ImGui::BeginPopupModal(name, nullptr, kFlags)) {
    ImGui::PopStyleVar(kStyles);
    return false;
  }
  if (!open) {
    ImGui::CloseCurrentPopup();
    end_dialog();
    return false;
  }
  ImGui::PushFont(style.fonts.heading());
  text(std::string_view(name).substr(0, std::string_view(name).find("##")));
  ImGui::PopFont();
  return true;
}

void end_dialog() {
  ImGui::EndPopup();
  ImGui::PopStyleVar(kStyles);
}

int button_row(const std::vector<const char*>& labels, int marked, const PanelStyle& style) {
  const int count = static_cast<int>(labels.size());
  int chosen = -1;
  for (int i = 0; i < count; ++i) {
    if (i > 0) ImGui::SameLine();
    const bool is_marked = i == marked;
    ImGui::PushStyleColor(ImGuiCol_Button,
                          to_imgui(style.theme.text.with_alpha(is_marked ? 0.14 : 0.06)));
    if (ImGui::Button(labels[static_cast<std::size_t>(i)])) chosen = i;
    ImGui::PopStyleColor();
    if (is_marked)
      ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                          to_packed(style.theme.role("blue")), 5 * style.scale, 0,
                                          1.5F * style.scale);
  }
  return chosen;
}

}  // namespace timeloom
