#include <imgui.h>
#include <imgui_stdlib.h>

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "app/dialog.hpp"
#include "app/panels.hpp"
#include "export/figure_preset.hpp"

namespace timeloom {

namespace {

constexpr float kWidth = 900, kFormWidth = 320;
constexpr float kPreviewWidth = 520, kPreviewHeight = 400;

std::string size_words(const FigurePreset& preset) {
  return std::string(preset.label) + ", " + std::to_string(static_cast<int>(preset.size.width)) +
         " × " + std::to_string(static_cast<int>(preset.size.height));
}

void draw_size(FigureRequest& figure, const PanelStyle& style) {
  const Size size{static_cast<float>(figure.width), static_cast<float>(figure.height)};
  const auto* current = figure_preset_of(size);
  text("Size");
  ImGui::SetNextItemWidth(-1);
  const bool opened =
      ImGui::BeginCombo("##preset", current ? size_words(*current).c_str() : "A size of your own",
                        ImGuiComboFlags_NoArrowButton);
  if (!opened) {
    draw_combo_arrow(style);
  } else {
    for (const auto& preset : figure_presets())
      if (ImGui::Selectable(size_words(preset).c_str(), &preset == current)) {
        figure.width = static_cast<int>(preset.size.width);
        figure.height = static_cast<int>(preset.size.height);
      }
    ImGui::EndCombo();
  }
  ImGui::SetNextItemWidth(74 * style.scale);
  ImGui::InputInt("##width", &figure.width, 0);
  ImGui::SameLine();
  text("×");
  ImGui::SameLine();
  ImGui::SetNextItemWidth(74 * style.scale);
  ImGui::InputInt("##height", &figure.height, 0);
  ImGui::SameLine();
  muted_text("pixels, in PDF points", style);
}

void draw_line(const char* label, const char* id, std::string& value) {
  text(label);
  ImGui::SetNextItemWidth(-1);
  ImGui::InputText(id, &value);
}

// Ticked off there is none; left empty it is made from the events.
void draw_source_line(AppState& state) {
  auto& line = state.document.text.source_line;
  bool is_shown = !line || !line->empty();
  if (ImGui::Checkbox("Source line", &is_shown))
    line = is_shown ? std::nullopt : std::optional<std::string>("");
  ImGui::BeginDisabled(!is_shown);
  auto typed = line.value_or("");
  ImGui::SetNextItemWidth(-1);
  if (ImGui::InputTextWithHint("##source", is_shown ? state.figure.source_line.c_str() : "",
                               &typed))
    line = typed.empty() ? std::nullopt : std::optional<std::string>(typed);
  ImGui::EndDisabled();
}

void draw_looks(AppState& state, const PanelStyle& style) {
  const auto& theme = state.figure.theme.empty() ? state.document.view.theme : state.figure.theme;
  ImGui::SetNextItemWidth(200 * style.scale);
  if (!ImGui::BeginCombo("##theme", state.themes->label_of(theme).c_str(),
                         ImGuiComboFlags_NoArrowButton)) {
    draw_combo_arrow(style);
  } else {
    for (const auto& name : state.themes->names())
      if (ImGui::Selectable(state.themes->label_of(name).c_str(), name == theme)) {
        state.figure.theme = name;
        break;  // `theme` may be another text now
      }
    ImGui::EndCombo();
  }
  ImGui::SameLine(0, 20 * style.scale);
  ImGui::Checkbox("Legend", &state.document.view.show_legend);
}

void draw_file(AppState& state, const PanelStyle& style) {
  text("File");
  const float button = ImGui::CalcTextSize("Choose…").x + 2 * ImGui::GetStyle().FramePadding.x;
  ImGui::SetNextItemWidth(-button - ImGui::GetStyle().ItemSpacing.x);
  if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
  ImGui::InputText("##file", &state.figure.file, ImGuiInputTextFlags_AutoSelectAll);
  ImGui::SameLine();
  if (ImGui::Button("Choose…")) ask_for_file(state, FilePurpose::export_figure);
  std::error_code error;
  muted_text(std::filesystem::is_regular_file(state.figure.file, error)
                 ? "There is such a file already; it will be replaced."
                 : ".png, .svg, .pdf, .html for a page, or .csv, .ndjson, .json for the data",
             style);
}

void draw_form(AppState& state, const PanelStyle& style) {
  draw_file(state, style);
  draw_size(state.figure, style);
  auto& words = state.document.text;
  draw_line("Title", "##title", words.title);
  draw_line("Subtitle", "##subtitle", words.subtitle);
  draw_source_line(state);
  draw_line("Description for those who cannot see it", "##alt", words.alt_text);
  draw_looks(state, style);
}

void draw_preview(const FigureRequest& figure, const PanelStyle& style) {
  const auto& preview = figure.preview;
  if (preview.texture == 0) return;
  const float fit = std::min(kPreviewWidth * style.scale / preview.width,
                             kPreviewHeight * style.scale / preview.height);
  const ImVec2 size{preview.width * fit, preview.height * fit};
  const auto at = ImGui::GetCursorPos();
  ImGui::SetCursorPos({at.x + (kPreviewWidth * style.scale - size.x) / 2, at.y});
  ImGui::Image(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(preview.texture)), size);
  ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(),
                                      to_packed(style.theme.grid));
}

void draw_buttons(AppState& state, const PanelStyle& style) {
  auto& figure = state.figure;
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.08)));
  if (ImGui::Button("Export")) request_figure(state);
  ImGui::SameLine();
  if (ImGui::Button("Copy picture")) figure.copy_wanted = true;
  tooltip("As a picture on the clipboard");
  ImGui::SameLine();
  if (ImGui::Button("Close")) figure.open = false;
  ImGui::PopStyleColor();
  if (figure.outcome.empty()) return;
  ImGui::SameLine(0, 16 * style.scale);
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role(figure.failed ? "red" : "green")));
  wrapped_text(figure.outcome);
  ImGui::PopStyleColor();
}

}  // namespace

void draw_export_dialog(AppState& state, const PanelStyle& style) {
  constexpr const char* kName = "Export this picture";
  // The question for a file stands in front of it.
  const bool in_front = state.figure.open && !state.file_asking.by_field;
  if (!begin_dialog(kName, in_front, kWidth, style)) return;
  if (ImGui::IsWindowAppearing()) state.figure.outcome.clear();
  if (ImGui::BeginTable("parts", 2)) {
    ImGui::TableSetupColumn("form", ImGuiTableColumnFlags_WidthFixed, kFormWidth * style.scale);
    ImGui::TableSetupColumn("preview", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableNextColumn();
    draw_form(state, style);
    ImGui::TableNextColumn();
    draw_preview(state.figure, style);
    ImGui::EndTable();
  }
  ImGui::Dummy({0, 4 * style.scale});
  draw_buttons(state, style);
  end_dialog();
}

}  // namespace timeloom
