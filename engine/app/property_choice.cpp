#include <array>
#include <string>

#include "app/panels.hpp"

namespace timeloom {

namespace {

constexpr std::array kPlain = {PropertyKind::lane, PropertyKind::kind, PropertyKind::source,
                               PropertyKind::tag};

std::string name_of(const EventProperty& property) {
  switch (property.kind) {
    case PropertyKind::kind:
      return "Kinds";
    case PropertyKind::source:
      return "Sources";
    case PropertyKind::tag:
      return "Tags";
    case PropertyKind::attribute:
      return property.attribute;
    case PropertyKind::lane:
      break;
  }
  return "Lanes";
}

// One column of the list; `choose` takes what is clicked.
template <typename Choose>
void draw_column(AppState& state, const char* heading, const EventProperty& current, Choose choose,
                 const PanelStyle& style) {
  ImGui::PushID(heading);
  ImGui::BeginGroup();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text(heading);
  ImGui::PopStyleColor();
  const auto offer = [&](const EventProperty& property) {
    const auto label = name_of(property);
    const ImVec2 size{150 * style.scale, 0};
    if (ImGui::Selectable(shortened(label, size.x).c_str(), property == current,
                          ImGuiSelectableFlags_None, size))
      choose(property);
  };
  for (const auto kind : kPlain) offer(kind);
  if (state.facets != nullptr && state.facets->attribute_keys != nullptr)
    for (const auto& key : *state.facets->attribute_keys)
      offer({PropertyKind::attribute, key.name});
  ImGui::EndGroup();
  ImGui::PopID();
}

void draw_layouts(AppState& state, const PanelStyle& style) {
  ImGui::PushID("layout");
  ImGui::BeginGroup();
  ImGui::PushStyleColor(ImGuiCol_Text, to_imgui(style.theme.muted_text));
  text("Layout");
  ImGui::PopStyleColor();
  for (const auto layout : kLayoutKinds)
    if (ImGui::Selectable(layout_words(layout).c_str(), state.document.view.layout == layout,
                          ImGuiSelectableFlags_None, {130 * style.scale, 0}))
      set_layout(state, layout);
  ImGui::EndGroup();
  ImGui::PopID();
}

}  // namespace

float property_choice_width(const PanelStyle& style) {
  return 92 * style.scale;
}

void draw_property_choice(AppState& state, const PanelStyle& style) {
  const auto& view = state.document.view;
  const auto label = shortened(name_of(view.group_by), 66 * style.scale);
  ImGui::SetNextItemWidth(property_choice_width(style));
  const bool opened = ImGui::BeginCombo(
      "##group", label.c_str(), ImGuiComboFlags_NoArrowButton | ImGuiComboFlags_HeightLargest);
  if (!opened) {
    draw_combo_arrow(style);
    tooltip("What rows and colours stand for, and how they are laid out");
    return;
  }
  state.facet_wish.attribute_keys = true;
  draw_column(
      state, "Rows", view.group_by,
      [&](const EventProperty& property) { set_group_by(state, property); }, style);
  ImGui::SameLine(0, 18 * style.scale);
  draw_column(
      state, "Colours", view.colour_by,
      [&](const EventProperty& property) { set_colour_by(state, property); }, style);
  ImGui::SameLine(0, 18 * style.scale);
  draw_layouts(state, style);
  ImGui::EndCombo();
}

}  // namespace timeloom
