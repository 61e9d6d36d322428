#include <string>

#include "app/facet_fields.hpp"
#include "app/facet_list.hpp"
#include "app/filtering.hpp"
#include "app/typed_dates.hpp"
#include "base/numbers.hpp"
#include "index/attribute_values.hpp"
#include "view/document_range.hpp"

namespace timeloom {

namespace {

void choose_attribute(AppState& state, const std::string& key) {
  state.facet_wish.attribute_key = key;
  state.facet_panel.list(FacetList::values) = {};
  state.facet_panel.at_least.clear();
  state.facet_panel.at_most.clear();
}

void draw_attribute_choice(AppState& state, const PanelStyle& style) {
  const auto& key = state.facet_wish.attribute_key;
  ImGui::SetNextItemWidth(-1);
  const bool opened =
      ImGui::BeginCombo("##attribute", key.empty() ? "Choose an attribute…" : key.c_str(),
                        ImGuiComboFlags_NoArrowButton);
  if (!opened) return draw_combo_arrow(style);
  state.facet_wish.attribute_keys = true;
  const auto keys = state.facets ? state.facets->attribute_keys : nullptr;
  if (keys == nullptr)
    muted_text("Counting…", style);
  else if (keys->empty())
    muted_text("No event has attributes.", style);
  else
    for (const auto& [name, count] : *keys) {
      ImGui::PushID(name.c_str());
      if (ImGui::Selectable(shortened(name, 200 * style.scale).c_str(), name == key))
        choose_attribute(state, name);
      ImGui::SameLine(220 * style.scale);
      ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
      text(with_separators(count));
      ImGui::PopStyleColor();
      ImGui::PopID();
    }
  ImGui::EndCombo();
}

// What is no number yet is no bound.
void draw_bounds(AppState& state, const PanelStyle& style) {
  auto& panel = state.facet_panel;
  const auto& key = state.facet_wish.attribute_key;
  const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {7 * style.scale, 3 * style.scale});
  ImGui::SetNextItemWidth(half);
  bool typed = text_field("##at_least", "at least", panel.at_least);
  ImGui::SameLine();
  ImGui::SetNextItemWidth(half);
  typed = text_field("##at_most", "at most", panel.at_most) || typed;
  ImGui::PopStyleVar();
  if (!typed) return;
  change_filter(state, [&](Filter& filter) {
    auto& choice = filter.attributes[key];
    choice.at_least = number_of(panel.at_least);
    choice.at_most = number_of(panel.at_most);
  });
}

void apply_dates(AppState& state) {
  auto& panel = state.facet_panel;
  panel.dates_error.clear();
  if (panel.dates.empty())
    return change_filter(state, [](Filter& filter) { filter.dates.reset(); });
  const auto range = edtf_from_typed(panel.dates).and_then(parse_range);
  if (range)
    change_filter(state, [&](Filter& filter) { filter.dates = *range; });
  else
    panel.dates_error = "Write a date or two: 2008, July 2012 or 2008/2018";
}

}  // namespace

void draw_attributes(AppState& state, const PanelStyle& style) {
  draw_attribute_choice(state, style);
  if (state.facet_wish.attribute_key.empty()) return;
  if (has_numbers(state)) draw_bounds(state, style);
  draw_facet_list(state, FacetList::values, style);
}

void draw_importance(AppState& state) {
  float least = state.document.view.filter.least_importance * 100;
  ImGui::SetNextItemWidth(-1);
  if (ImGui::SliderFloat("##importance", &least, 0, 100, least > 0 ? "at least %.0f %%" : "any",
                         ImGuiSliderFlags_AlwaysClamp))
    change_filter(state, [&](Filter& filter) { filter.least_importance = least / 100; });
}

void draw_dates(AppState& state, const PanelStyle& style) {
  auto& panel = state.facet_panel;
  const auto& dates = state.document.view.filter.dates;
  static constexpr const char* kField = "##dates";
  const bool editing = ImGui::GetStateStorage()->GetBool(ImGui::GetID("editing"));
  // Undo, chips and commands change the filter too.
  if (!editing && panel.dates_error.empty()) panel.dates = dates ? print_range(*dates) : "";
  ImGui::SetNextItemWidth(-1);
  text_field(kField, "2008/2018", panel.dates);
  ImGui::GetStateStorage()->SetBool(ImGui::GetID("editing"), ImGui::IsItemActive());
  if (ImGui::IsItemDeactivatedAfterEdit()) apply_dates(state);
  if (!panel.dates_error.empty()) muted_text(panel.dates_error, style);
  if (link_text("Only what is in view", style)) {
    const auto range = state.navigation.target.range();
    panel.dates_error.clear();
    change_filter(state, [&](Filter& filter) { filter.dates = range; });
  }
}

void draw_references(AppState& state, const PanelStyle& style) {
  const auto& wanted = state.document.view.filter.has_reference;
  const auto draw = [&](const char* label, bool with, std::uint32_t count) {
    const bool shown = !wanted || *wanted == with;
    const FacetLine line{.word = label, .label = label, .count = count, .shown = shown};
    const auto click = facet_choice(line, style);
    if (click == FacetClick::none) return;
    // Hiding one shows only the other.
    const bool only = click == FacetClick::only;
    change_filter(state, [&](Filter& filter) {
      if (only)
        filter.has_reference = with;
      else if (filter.has_reference)
        filter.has_reference.reset();
      else
        filter.has_reference = !with;
    });
  };
  if (state.facets == nullptr) return;
  draw("Source given", true, state.facets->with_reference);
  draw("No source given", false, state.facets->without_reference);
}

}  // namespace timeloom
