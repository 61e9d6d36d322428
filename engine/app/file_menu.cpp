#include "app/file_menu.hpp"

#include "app/command.hpp"

namespace timeloom {

void draw_file_menu(AppState& state, const PanelStyle& style) {
  constexpr const char* kMenu = "file menu";
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
  if (ImGui::Button("File")) ImGui::OpenPopup(kMenu);
  ImGui::PopStyleColor();
  if (!begin_popup_below(kMenu, style)) return;
  std::string group;
  for (const auto& command : file_commands(state)) {
    if (!group.empty() && command.group != group) {
      ImGui::Separator();
      ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
      text(command.group);
      ImGui::PopStyleColor();
    }
    group = command.group;
    const char* shortcut = command.shortcuts.empty() ? nullptr : command.shortcuts.front().c_str();
    if (ImGui::MenuItem((command.label + "##" + command.id).c_str(), shortcut, false,
                        command.enabled))
      command.run(state);
  }
  ImGui::EndPopup();
}

}  // namespace timeloom
