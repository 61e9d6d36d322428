#include <algorithm>
#include <filesystem>
#include <string>

#include "app/panels.hpp"
#include "base/numbers.hpp"

namespace timeloom {

namespace {

// Text at the right end of the line.
void trailing_text(const std::string& words, const PanelStyle& style) {
  const float width = ImGui::CalcTextSize(words.c_str()).x;
  ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(words);
  ImGui::PopStyleColor();
}

// "org.timeloom.table" as "table".
std::string short_plugin_name(const std::string& id) {
  return id.substr(id.rfind('.') + 1);
}

std::string state_words(const SourceProgress& source) {
  switch (source.state) {
    case SourceProgress::State::waiting:
      return "waiting";
    case SourceProgress::State::reading:
      return with_separators(source.events) + " events";
    case SourceProgress::State::finished:
      return with_separators(source.events) + " events";
    case SourceProgress::State::failed:
      return "failed";
    case SourceProgress::State::cancelled:
      return "cancelled";
  }
  return {};
}

float share_done(const SourceProgress& source) {
  if (source.state == SourceProgress::State::finished) return 1;
  if (source.total == 0) return 0;
  return std::min(1.0F, static_cast<float>(source.done) / static_cast<float>(source.total));
}

void draw_progress(AppState& state, const PanelStyle& style) {
  for (const auto& source : state.progress) {
    const auto words = state_words(source);
    const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(words.c_str()).x;
    text(shortened(source.name, room - 12 * style.scale));
    trailing_text(words, style);
    ImGui::ProgressBar(share_done(source), {-1, 3 * style.scale}, "");
  }
  ImGui::Dummy({0, 2 * style.scale});
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.06)));
  if (ImGui::Button("Cancel")) state.cancel_wanted = true;
  ImGui::PopStyleColor();
}

// A checkbox whose label gives way to the count at the right. True when it was clicked.
bool entry(const std::string& id, const Kind* kind, const std::string& label,
           const std::string& count, bool& shown, const PanelStyle& style) {
  ImGui::PushID(id.c_str());
  const float padding = 1.5F * style.scale;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {padding, padding});
  const bool clicked = ImGui::Checkbox("##shown", &shown);
  if (kind != nullptr) {
    ImGui::SameLine();
    kind_symbol(*kind, style, shown ? 1 : 0.35, padding);
  }
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(count.c_str()).x;
  const auto visible = shortened(label, room - 10 * style.scale);
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(shown ? style.theme.text : style.theme.muted_text));
  text(visible);
  ImGui::PopStyleColor();
  if (visible != label) tooltip(label.c_str());
  const bool label_clicked = ImGui::IsItemClicked();
  if (label_clicked) shown = !shown;
  trailing_text(count, style);
  ImGui::PopStyleVar();
  ImGui::PopID();
  return clicked || label_clicked;
}

void draw_sources(AppState& state, const PanelStyle& style) {
  for (const auto& source : state.store->sources()) {
    bool shown = state.document.view.filter.sources.shows(source.name);
    if (entry(source.name, nullptr, source.name, with_separators(source.event_count), shown, style))
      set_source_shown(state, source.name, shown);
    if (ImGui::IsItemHovered())
      ImGui::SetTooltip("%s\nread by %s %s", source.uri.c_str(),
                        short_plugin_name(source.plugin_id).c_str(), source.plugin_version.c_str());
  }
}

void draw_kinds(AppState& state, const PanelStyle& style) {
  const auto& kinds = state.store->kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (state.kind_counts[i] == 0) continue;
    bool shown = state.document.view.filter.kinds.shows(kinds[i].id);
    if (entry(kinds[i].id, &kinds[i], kinds[i].label, with_separators(state.kind_counts[i]), shown,
              style))
      set_kind_shown(state, kinds[i].id, shown);
  }
}

}  // namespace

void draw_sources_panel(AppState& state, const Rect& area, const PanelStyle& style) {
  if (area.width <= 0) return;
  if (begin_panel("Sources", area, style)) {
    draw_hairline(Side::right, style);
    ImGui::PushFont(style.fonts.strong());
    text("Sources");
    ImGui::PopFont();
    if (state.loading)
      draw_progress(state, style);
    else if (state.store->sources().empty())
      muted_text("Nothing is open. Drop files into the window.", style);
    else
      draw_sources(state, style);
    if (!state.loading && !state.store->empty()) {
      section_heading("Kinds", style);
      draw_kinds(state, style);
    }
  }
  end_panel();
}

}  // namespace timeloom
