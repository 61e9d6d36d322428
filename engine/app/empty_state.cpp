#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/panels.hpp"
#include "app/sample_story.hpp"

namespace timeloom {

namespace {

constexpr float kWidth = 460;  // logical pixels, at most
constexpr std::size_t kMostRecent = 6;

constexpr std::array kHints = {
    "Drag to move through time, turn the wheel to zoom, press Home to see it all.",
    "Click an event to read about it and its sources; right-click to add a note.",
    "Press Ctrl+K for everything that can be done.",
};

void muted_line(std::string_view words, const PanelStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(words);
  ImGui::PopStyleColor();
}

void draw_recent(AppState& state, const PanelStyle& style) {
  if (state.recent_files.empty()) return;
  section_heading("Recent files", style);
  std::vector<std::filesystem::path> wanted;
  for (std::size_t i = 0; i < std::min(kMostRecent, state.recent_files.size()); ++i) {
    const auto& file = state.recent_files[i];
    ImGui::PushID(static_cast<int>(i));
    if (link_text(file.filename().string(), style)) wanted = {file};
    ImGui::SameLine(0, 10 * style.scale);
    const float room = ImGui::GetContentRegionAvail().x;
    muted_line(shortened(file.parent_path().string(), room), style);
    tooltip(file.string().c_str());
    ImGui::PopID();
  }
  open_paths(state, wanted);
}

void draw_hints(const PanelStyle& style) {
  section_heading("Three things to know", style);
  for (const char* hint : kHints) muted_text(hint, style);
}

void draw_invitation(AppState& state, const PanelStyle& style) {
  ImGui::PushFont(style.fonts.heading());
  text("Open a timeline");
  ImGui::PopFont();
  muted_text(
      "Drop files or folders into this window: tables, bills, court dockets, rules, or a "
      "timeline that was saved before.",
      style);
  ImGui::Dummy({0, 3 * style.scale});
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
  if (ImGui::Button("Open…")) ask_for_file(state, FilePurpose::open);
  tooltip("Ctrl+O");
  if (const auto sample = sample_story(); !sample.empty()) {
    ImGui::SameLine();
    if (ImGui::Button("Open the sample story")) open_paths(state, {sample});
    tooltip("Backpage in the courts, Congress and the states");
  }
  ImGui::PopStyleColor();
  draw_recent(state, style);
  draw_hints(style);
}

void draw_reading(const PanelStyle& style) {
  constexpr const char* kWords = "Reading…";
  const float room = ImGui::GetContentRegionAvail().x;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() +
                       std::max(0.0F, (room - ImGui::CalcTextSize(kWords).x) / 2));
  muted_line(kWords, style);
}

void draw_reasons(AppState& state, const std::vector<std::string>& reasons,
                  const PanelStyle& style) {
  ImGui::PushFont(style.fonts.heading());
  wrapped_text("Nothing could be shown");
  ImGui::PopFont();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role("red")));
  for (const auto& reason : reasons) wrapped_text(reason);
  ImGui::PopStyleColor();
  muted_text("Drop another file here, or open one.", style);
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
  if (ImGui::Button("Open…")) ask_for_file(state, FilePurpose::open);
  if (!state.document.sources.empty()) {
    ImGui::SameLine();
    if (ImGui::Button("Start anew")) start_anew(state);
  }
  ImGui::PopStyleColor();
}

}  // namespace

void draw_empty_state(AppState& state, const Rect& area, const PanelStyle& style) {
  if (!state.store->empty()) return;
  const float width = std::min(kWidth, area.width - 40) * style.scale;
  const ImVec2 middle{(area.x + area.width / 2) * style.scale,
                      (area.y + area.height / 2) * style.scale};
  ImGui::SetNextWindowPos(middle, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize({width, 0});
  constexpr ImGuiWindowFlags kFlags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
      ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (ImGui::Begin("Nothing to show", nullptr, kFlags)) {
    if (const auto reasons = reasons_for_nothing(state); state.loading)
      draw_reading(style);
    else if (reasons.empty())
      draw_invitation(state, style);
    else
      draw_reasons(state, reasons, style);
  }
  ImGui::End();
}

}  // namespace timeloom
