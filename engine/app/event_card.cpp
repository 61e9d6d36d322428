#include <string>

#include "app/panels.hpp"
#include "time/describe.hpp"

namespace timeloom {

void draw_event_card(const AppState& state, const PanelStyle& style) {
  if (state.hovered == kNoEvent) return;
  const auto& store = *state.store;
  const auto event = state.hovered;
  const auto& kind = store.kinds()[store.kind(event)];
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12 * style.scale, 10 * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {7 * style.scale, 4 * style.scale});
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(300 * style.scale);
  ImGui::PushFont(style.fonts.strong());
  text(store.title(event));
  ImGui::PopFont();
  text(describe(store.span(event)));
  kind_symbol(look_of(state, event), style);
  ImGui::SameLine();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(kind.label);
  if (const auto references = store.references(event); !references.empty()) {
    const auto label = store.text(references.front().label);
    text(label.empty() ? store.text(references.front().url) : label);
  } else {
    text("no source given");
  }
  ImGui::PopStyleColor();
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
  ImGui::PopStyleVar(2);
}

}  // namespace timeloom
