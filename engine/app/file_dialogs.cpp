#include "app/file_dialogs.hpp"

#include <imgui_stdlib.h>

#include <string>
#include <utility>

#include "app/autosave.hpp"
#include "app/dialog.hpp"
#include "app/path_completion.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostChoices = 200;
constexpr float kFieldWidth = 560, kListHeight = 240;

std::string document_name(const AppState& state) {
  const auto& title = state.document.text.title;
  if (!title.empty()) return "“" + title + "”";
  if (!state.file.path.empty()) return "“" + state.file.path.filename().string() + "”";
  return "this timeline";
}

void draw_unsaved_question(AppState& state, const PanelStyle& style) {
  if (!begin_dialog("Save your changes?", state.file.asking, 420, style)) return;
  muted_text("The changes to " + document_name(state) + " are lost otherwise.", style);
  ImGui::Dummy({0, 4 * style.scale});
  const int chosen = button_row({"Save", "Don't save", "Cancel"}, state.file.marked, style);
  if (chosen >= 0) answer_unsaved(state, static_cast<UnsavedAnswer>(chosen));
  end_dialog();
}

// Completes where that is wanted; a field that was just opened has its cursor at the end.
int steer_field(ImGuiInputTextCallbackData* data) {
  auto& asking = *static_cast<FileAsking*>(data->UserData);
  if (std::exchange(asking.is_fresh, false)) {
    data->ClearSelection();
    data->CursorPos = data->BufTextLen;
  }
  if (std::exchange(asking.completion_wanted, false)) {
    const std::string text(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const auto completed = common_beginning(text, complete_path(text, kMostChoices));
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, completed.c_str());
  }
  return 0;
}

void draw_choices(FileAsking& asking, const PanelStyle& style) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, to_imgui(style.theme.text.with_alpha(0.03)));
  if (ImGui::BeginChild("choices", {0, kListHeight * style.scale})) {
    for (const auto& choice : complete_path(asking.typed, kMostChoices)) {
      const auto label = "  " + choice.name + (choice.is_folder ? "/" : "");
      if (ImGui::Selectable(label.c_str())) {
        asking.typed = choice.text;
        asking.is_fresh = true;
      }
    }
  }
  ImGui::EndChild();
  ImGui::PopStyleColor();
}

void draw_path_field(AppState& state, const PanelStyle& style) {
  auto& asking = state.file_asking;
  const auto purpose = asking.by_field ? asking.by_field->purpose : FilePurpose::open;
  const std::string name = std::string(words_for(purpose)) + "##field";
  if (!begin_dialog(name.c_str(), asking.by_field.has_value(), kFieldWidth, style)) return;
  muted_text(purpose == FilePurpose::open
                 ? "A timeline, a table, or a folder of them. Tab completes."
                 : "Where to, and under which name. Tab completes.",
             style);
  if (asking.is_fresh) ImGui::SetKeyboardFocusHere();
  ImGui::SetNextItemWidth(-1);
  ImGui::InputText("##path", &asking.typed, ImGuiInputTextFlags_CallbackAlways, steer_field,
                   &asking);
  if (!asking.error.empty()) {
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role("red")));
    wrapped_text(asking.error);
    ImGui::PopStyleColor();
  }
  draw_choices(asking, style);
  ImGui::Dummy({0, 4 * style.scale});
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
  const bool accepted = ImGui::Button(purpose == FilePurpose::open ? "Open" : "Save");
  ImGui::SameLine();
  const bool cancelled = ImGui::Button("Cancel");
  ImGui::PopStyleColor();
  if (std::exchange(asking.accept_wanted, false) || accepted) accept_typed(state);
  if (cancelled) cancel_file_question(state);
  end_dialog();
}

void draw_leftover(AppState& state, const Rect& timeline, const PanelStyle& style) {
  if (!state.leftover || state.leftover_restored) return;
  ImGui::SetNextWindowPos(
      {(timeline.x + timeline.width / 2) * style.scale, (timeline.y + 14) * style.scale},
      ImGuiCond_Always, {0.5F, 0});
  constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration |
                                      ImGuiWindowFlags_AlwaysAutoResize |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoFocusOnAppearing;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 6 * style.scale);
  if (ImGui::Begin("Restore", nullptr, kFlags)) {
    const auto& title = state.leftover->document.text.title;
    const auto file = state.leftover->file.filename().string();
    ImGui::AlignTextToFramePadding();
    text("Unsaved changes" +
         (title.empty() ? (file.empty() ? std::string() : " to “" + file + "”")
                        : " to “" + shortened(title, 220 * style.scale) + "”") +
         " were found.");
    ImGui::SameLine(0, 14 * style.scale);
    ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
    if (ImGui::Button("Restore")) restore_leftover(state);
    tooltip("Timeloom ended before they were saved");
    ImGui::SameLine();
    if (ImGui::Button("Discard")) discard_leftover(state);
    ImGui::PopStyleColor();
  }
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace

void draw_file_dialogs(AppState& state, const Rect& timeline, const PanelStyle& style) {
  draw_leftover(state, timeline, style);
  draw_path_field(state, style);
  draw_unsaved_question(state, style);
}

}  // namespace timeloom
