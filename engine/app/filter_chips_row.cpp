#include <string>

#include "app/filtering.hpp"
#include "app/panels.hpp"
#include "base/numbers.hpp"
#include "view/filter_chips.hpp"

namespace timeloom {

namespace {

constexpr float kWidestChip = 260;

// True when it is clicked, which takes it away.
bool draw_chip(const std::string& words, const PanelStyle& style) {
  const auto visible = shortened(words, kWidestChip * style.scale);
  ImGui::PushStyleColor(ImGuiCol_Button, to_imgui(style.theme.text.with_alpha(0.07)));
  const bool clicked = ImGui::SmallButton((visible + "   ×").c_str());
  ImGui::PopStyleColor();
  tooltip(visible == words ? "Take this filter away" : (words + "\nTake this filter away").c_str());
  return clicked;
}

std::string count_words(const AppState& state) {
  const auto all = with_separators(state.store->size());
  if (state.facets == nullptr) return "… of " + all + " events";
  return with_separators(state.facets->passing) + " of " + all + " events";
}

}  // namespace

void draw_filter_chips(AppState& state, const Rect& area, const PanelStyle& style) {
  if (area.width <= 0 || area.height <= 0) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {16 * style.scale, 8 * style.scale});
  if (begin_panel("Filters", area, style)) {
    draw_hairline(Side::bottom, style);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {9 * style.scale, 3 * style.scale});
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
    text(count_words(state));
    ImGui::PopStyleColor();
    std::optional<Filter> wanted;
    const float right = ImGui::GetWindowContentRegionMax().x - 70 * style.scale;
    int left_out = 0;
    for (const auto& chip : filter_chips(state.document.view.filter, *state.store)) {
      const float width = std::min(ImGui::CalcTextSize((chip.words + "   ×").c_str()).x,
                                   kWidestChip * style.scale) +
                          40 * style.scale;
      ImGui::SameLine();
      if (left_out > 0 || ImGui::GetCursorPosX() + width > right) {
        ++left_out;
        continue;
      }
      ImGui::PushID(chip.words.c_str());
      if (draw_chip(chip.words, style)) wanted = chip.without;
      ImGui::PopID();
    }
    ImGui::SameLine();
    if (left_out > 0) {
      text("+" + std::to_string(left_out));
      ImGui::SameLine();
    }
    if (link_text("Clear all", style)) wanted = Filter{};
    ImGui::PopStyleVar();
    if (wanted) change_filter(state, [&](Filter& filter) { filter = *wanted; });
  }
  end_panel();
  ImGui::PopStyleVar();
}

}  // namespace timeloom
