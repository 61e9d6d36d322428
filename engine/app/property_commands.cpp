#include <ranges>

#include "app/command.hpp"

namespace timeloom {

namespace {

constexpr const char* kGroup = "View";
constexpr std::size_t kMostKinds = 100;

// Ids are those of the property as text: "view.group_by.attribute:court".
void add(std::vector<Command>& commands, const EventProperty& property, const std::string& words,
         const View& view) {
  commands.push_back({.id = "view.group_by." + to_string(property),
                      .label = "Group by " + words,
                      .group = kGroup,
                      .enabled = !(view.group_by == property),
                      .run = [property](AppState& at) { set_group_by(at, property); }});
  commands.push_back({.id = "view.colour_by." + to_string(property),
                      .label = "Colour by " + words,
                      .group = kGroup,
                      .enabled = !(view.colour_by == property),
                      .run = [property](AppState& at) { set_colour_by(at, property); }});
}

void add_alignments(const AppState& state, std::vector<Command>& commands) {
  const auto& now = state.document.view.align_to;
  commands.push_back({.id = "view.align.calendar",
                      .label = "Back to the calendar",
                      .group = kGroup,
                      .enabled = !now.empty(),
                      .run = [](AppState& at) { align_to(at, {}); }});
  for (const auto& kind : state.store->kinds() | std::views::take(kMostKinds))
    commands.push_back({.id = "view.align." + kind.id,
                        .label = "Align lanes, day 0 is the first: " + kind.label,
                        .group = kGroup,
                        .enabled = now != kind.id,
                        .run = [id = kind.id](AppState& at) { align_to(at, id); }});
}

void add_layouts(const View& view, std::vector<Command>& commands) {
  for (const auto layout : kLayoutKinds)
    commands.push_back({.id = "view.layout." + std::string(to_string(layout)),
                        .label = "Layout: " + layout_words(layout),
                        .group = kGroup,
                        .enabled = view.layout != layout,
                        .run = [layout](AppState& at) { set_layout(at, layout); }});
}

// What figures do and the window does not: it shows all of time, and marks the present anyway.
void add_figure_choices(const View& view, std::vector<Command>& commands) {
  commands.push_back({.id = "view.breaks",
                      .label = view.breaks.automatic ? "Figures show long silences whole"
                                                     : "Figures leave out long silences",
                      .group = kGroup,
                      .run = [](AppState& at) {
                        auto& breaks = at.document.view.breaks;
                        breaks.automatic = !breaks.automatic;
                      }});
  commands.push_back(
      {.id = "view.today",
       .label = view.today.shown ? "Figures no longer mark today" : "Figures mark today",
       .group = kGroup,
       .run = [](AppState& at) {
         const bool shown = at.document.view.today.shown;
         at.document.view.today = {.shown = !shown, .at = {}};
       }});
}

}  // namespace

std::vector<Command> property_commands(const AppState& state) {
  const auto& view = state.document.view;
  std::vector<Command> commands;
  add_layouts(view, commands);
  add_figure_choices(view, commands);
  for (const auto kind :
       {PropertyKind::lane, PropertyKind::kind, PropertyKind::source, PropertyKind::tag})
    add(commands, kind, to_string(EventProperty(kind)), view);
  if (state.facets != nullptr && state.facets->attribute_keys != nullptr)
    for (const auto& key : *state.facets->attribute_keys)
      add(commands, {PropertyKind::attribute, key.name}, "attribute " + key.name, view);
  add_alignments(state, commands);
  return commands;
}

}  // namespace timeloom
