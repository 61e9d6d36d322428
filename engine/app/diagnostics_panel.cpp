#include <array>
#include <filesystem>
#include <string>

#include "app/panels.hpp"
#include "base/numbers.hpp"

namespace timeloom {

namespace {

struct SeverityWords {
  Severity severity;
  const char* one;
  const char* many;
};
constexpr std::array kSeverities = {
    SeverityWords{Severity::error, "error", "errors"},
    SeverityWords{Severity::skipped, "record skipped", "records skipped"},
    SeverityWords{Severity::warning, "warning", "warnings"},
    SeverityWords{Severity::note, "note", "notes"}};

std::string summary(const Diagnostics& diagnostics) {
  std::string words;
  for (const auto& [severity, one, many] : kSeverities) {
    const auto count = diagnostics.count(severity);
    if (count == 0) continue;
    if (!words.empty()) words += ", ";
    words += with_separators(count) + " " + (count == 1 ? one : many);
  }
  return words.empty() ? "Everything was read without a remark." : words;
}

const char* word_for(Severity severity) {
  for (const auto& words : kSeverities)
    if (words.severity == severity) return severity == Severity::skipped ? "skipped" : words.one;
  return "";
}

std::string place(const Diagnostic& diagnostic) {
  auto words = std::filesystem::path(diagnostic.file).filename().string();
  if (diagnostic.line > 0) words += ":" + std::to_string(diagnostic.line);
  return words;
}

Colour colour_of(Severity severity, const Theme& theme) {
  if (severity == Severity::error) return theme.role("red");
  if (severity == Severity::skipped) return theme.role("orange");
  return theme.muted_text;
}

void draw_row(const Diagnostic& diagnostic, const PanelStyle& style) {
  ImGui::TableNextColumn();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(colour_of(diagnostic.severity, style.theme)));
  text(word_for(diagnostic.severity));
  ImGui::PopStyleColor();
  ImGui::TableNextColumn();
  text(place(diagnostic));
  tooltip(diagnostic.file.c_str());
  ImGui::TableNextColumn();
  text(diagnostic.field);
  ImGui::TableNextColumn();
  const bool is_error = diagnostic.severity == Severity::error;
  if (is_error) ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role("red")));
  text(diagnostic.message);
  if (is_error) ImGui::PopStyleColor();
  tooltip(diagnostic.message.c_str());
}

void draw_table(const std::vector<Diagnostic>& items, const PanelStyle& style) {
  constexpr ImGuiTableFlags kFlags = ImGuiTableFlags_ScrollY | ImGuiTableFlags_RowBg |
                                     ImGuiTableFlags_SizingFixedFit | ImGuiTableFlags_Resizable |
                                     ImGuiTableFlags_NoBordersInBody;
  if (!ImGui::BeginTable("diagnostics", 4, kFlags)) return;
  ImGui::TableSetupColumn("severity", ImGuiTableColumnFlags_WidthFixed, 72 * style.scale);
  ImGui::TableSetupColumn("where", ImGuiTableColumnFlags_WidthFixed, 132 * style.scale);
  ImGui::TableSetupColumn("field", ImGuiTableColumnFlags_WidthFixed, 72 * style.scale);
  ImGui::TableSetupColumn("message", ImGuiTableColumnFlags_WidthStretch);
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(items.size()));
  while (clipper.Step())
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
      draw_row(items[static_cast<std::size_t>(i)], style);
  ImGui::EndTable();
}

}  // namespace

std::string diagnostics_label(const AppState& state) {
  const auto total = state.store->diagnostics().total();
  return "Diagnostics" + (total == 0 ? std::string() : " " + with_separators(total));
}

void draw_diagnostics(AppState& state, const PanelStyle& style) {
  muted_text(summary(state.store->diagnostics()), style);
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.role("red")));
  for (const auto& error : state.open_errors) wrapped_text(error);
  ImGui::PopStyleColor();
  draw_table(state.store->diagnostics().items(), style);
}

}  // namespace timeloom
