#include <string>

#include "app/panels.hpp"
#include "time/describe.hpp"
#include "view/event_words.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostSummary = 180;  // bytes

std::string source_words(const EventStore& store, EventRow event) {
  const auto references = store.references(event);
  if (references.empty()) return "no source given";
  const auto label = store.text(references.front().label);
  return std::string(label.empty() ? store.text(references.front().url) : label);
}

std::string link_words(const EventStore& store, EventRow event) {
  const auto count = store.links_from(event).size() + store.links_to(event).size();
  if (count == 0) return {};
  return std::to_string(count) + (count == 1 ? " linked event" : " linked events");
}

}  // namespace

void draw_event_card(const AppState& state, const PanelStyle& style) {
  if (state.hovered == kNoEvent) return;
  const auto& store = *state.store;
  const auto event = state.hovered;
  const auto& kind = store.kinds()[store.kind(event)];
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12 * style.scale, 10 * style.scale});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {7 * style.scale, 4 * style.scale});
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(320 * style.scale);
  ImGui::PushFont(style.fonts.strong());
  text(store.title(event));
  ImGui::PopFont();
  text(describe(store.span(event)));
  kind_symbol(look_of(state, event), style);
  ImGui::SameLine();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(kind.label + " · " + lane_words(store.lanes()[store.lane(event)].path));
  ImGui::PopStyleColor();
  if (const auto summary = store.summary(event); !summary.empty())
    text(beginning(summary, kMostSummary));
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(source_words(store, event));
  if (const auto links = link_words(store, event); !links.empty()) text(links);
  ImGui::PopStyleColor();
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
  ImGui::PopStyleVar(2);
}

}  // namespace timeloom
