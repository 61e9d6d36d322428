#include <imgui.h>
#include <imgui_stdlib.h>

#include <string>

#include "app/panels.hpp"

namespace timeloom {

namespace {

// False where the story is another one now.
bool draw_step(AppState& state, std::size_t step, const PanelStyle& style) {
  auto& story = state.document.story;
  const auto number = std::to_string(step + 1);
  if (toggle_button((number + "###show").c_str(), state.story.step == step, style))
    show_step(state, step);
  tooltip("Show this step");
  ImGui::SameLine();
  const float buttons = 190 * style.scale;
  ImGui::SetNextItemWidth(std::max(ImGui::GetContentRegionAvail().x - buttons, 80 * style.scale));
  ImGui::InputTextWithHint("##caption", "What is to be seen here", &story[step].caption);
  ImGui::SameLine();
  if (ImGui::Button("Update")) update_step(state, step);
  tooltip("What is seen now becomes this step's view");
  ImGui::SameLine();
  ImGui::BeginDisabled(step == 0);
  const bool earlier = ImGui::Button("↑");
  ImGui::EndDisabled();
  tooltip("Earlier");
  ImGui::SameLine();
  ImGui::BeginDisabled(step + 1 == story.size());
  const bool later = ImGui::Button("↓");
  ImGui::EndDisabled();
  tooltip("Later");
  ImGui::SameLine();
  const bool removed = ImGui::Button("×");
  tooltip("Remove");
  if (earlier) move_step(state, step, -1);
  if (later) move_step(state, step, 1);
  if (removed) remove_step(state, step);
  return !earlier && !later && !removed;
}

}  // namespace

std::string story_label(const AppState& state) {
  const auto count = state.document.story.size();
  return count == 0 ? "Story" : "Story " + std::to_string(count);
}

void draw_story(AppState& state, const PanelStyle& style) {
  if (ImGui::Button("Add this view")) add_step(state);
  if (state.document.story.empty()) {
    ImGui::SameLine();
    muted_text("A story is a list of views, each with a caption, to be stepped through.", style);
    return;
  }
  ImGui::SameLine();
  ImGui::BeginDisabled(!has_previous_step(state));
  if (ImGui::Button("Back")) show_previous_step(state);
  ImGui::EndDisabled();
  ImGui::SameLine();
  ImGui::BeginDisabled(!has_next_step(state));
  if (ImGui::Button("Next")) show_next_step(state);
  ImGui::EndDisabled();
  if (!ImGui::BeginChild("steps")) return ImGui::EndChild();
  for (std::size_t step = 0; step < state.document.story.size(); ++step) {
    ImGui::PushID(static_cast<int>(step));
    const bool same = draw_step(state, step, style);
    ImGui::PopID();
    if (!same) break;
  }
  ImGui::EndChild();
}

}  // namespace timeloom
