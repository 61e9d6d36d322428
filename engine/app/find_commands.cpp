#include "app/command.hpp"
#include "app/filtering.hpp"

namespace timeloom {

namespace {

constexpr const char* kFind = "Find";
constexpr const char* kFilter = "Filter";
constexpr std::size_t kMostChoices = 100;  // of one facet, in the palette

void add_search(const AppState& state, std::vector<Command>& commands) {
  const bool found = lit_matches(state.search) != nullptr;
  commands.push_back({.id = "find.focus",
                      .label = "Find…",
                      .group = kFind,
                      .shortcuts = {"Ctrl+F", "/"},
                      .while_typing = true,
                      .run = focus_search});
  commands.push_back({.id = "find.next",
                      .label = "Next match",
                      .group = kFind,
                      .shortcuts = {"F3"},
                      .enabled = found,
                      .while_typing = true,
                      .run = [](AppState& at) { step_search(at, 1); }});
  commands.push_back({.id = "find.previous",
                      .label = "Previous match",
                      .group = kFind,
                      .shortcuts = {"Shift+F3"},
                      .enabled = found,
                      .while_typing = true,
                      .run = [](AppState& at) { step_search(at, -1); }});
  commands.push_back({.id = "find.only",
                      .label = "Show only matches",
                      .group = kFind,
                      .enabled = found,
                      .run = keep_matches_only});
}

Command change(std::string id, std::string label, std::function<void(Filter&)> apply) {
  return {.id = std::move(id),
          .label = std::move(label),
          .group = kFilter,
          .run = [apply = std::move(apply)](AppState& at) { change_filter(at, apply); }};
}

void add_of_selected(const AppState& state, std::vector<Command>& commands) {
  if (state.selected == kNoEvent) return;
  const auto& store = *state.store;
  const auto& kind = store.kinds()[store.kind(state.selected)];
  const auto& source = store.sources()[store.source(state.selected)].name;
  const auto& lane = store.lanes()[store.lane(state.selected)].path;
  commands.push_back(change("filter.selected_kind", "Show only this kind: " + kind.label,
                            [id = kind.id](Filter& filter) {
                              filter.kinds = {{id}, {}};
                            }));
  commands.push_back(
      change("filter.hide_selected_kind", "Hide this kind: " + kind.label,
             [id = kind.id](Filter& filter) { set_shown(filter.kinds, id, false); }));
  commands.push_back(change("filter.selected_source", "Show only this source: " + source,
                            [source](Filter& filter) {
                              filter.sources = {{source}, {}};
                            }));
  commands.push_back(
      change("filter.selected_lane", "Show only this lane: " + lane, [lane](Filter& filter) {
        filter.lanes = {{lane}, {}};
      }));
}

void add_choice(std::vector<Command>& commands, const char* facet, std::string_view word,
                std::string_view label, FacetChoice Filter::*choice) {
  commands.push_back(change(
      "filter." + std::string(facet) + "." + std::string(word),
      "Only " + std::string(facet) + ": " + std::string(label),
      [choice, word = std::string(word)](Filter& filter) { toggle_only(filter.*choice, word); }));
}

void add_choices(const AppState& state, std::vector<Command>& commands) {
  const auto& store = *state.store;
  for (std::size_t i = 0; i < std::min(store.sources().size(), kMostChoices); ++i)
    add_choice(commands, "source", store.sources()[i].name, store.sources()[i].name,
               &Filter::sources);
  for (std::size_t i = 0; i < std::min(store.kinds().size(), kMostChoices); ++i)
    add_choice(commands, "kind", store.kinds()[i].id, store.kinds()[i].label, &Filter::kinds);
  for (LaneId i = 1; i < std::min(store.lanes().size(), kMostChoices); ++i)
    add_choice(commands, "lane", store.lanes()[i].path, store.lanes()[i].path, &Filter::lanes);
  if (state.facets == nullptr || state.facets->tags.column == nullptr) return;
  const auto& tags = *state.facets->tags.column;
  for (std::size_t i = 0; i < std::min(tags.by_total.size(), kMostChoices); ++i) {
    const auto tag = tags.values.view(tags.by_total[i]);
    add_choice(commands, "tag", tag, tag, &Filter::tags);
  }
}

}  // namespace

std::vector<Command> find_commands(const AppState& state) {
  std::vector<Command> commands;
  add_search(state, commands);
  auto clear = change("filter.clear", "Clear all filters", [](Filter& filter) { filter = {}; });
  clear.enabled = !state.document.view.filter.empty();
  commands.push_back(std::move(clear));
  if (state.store->empty()) return commands;
  commands.push_back(change("filter.with_source", "Show only events with a source",
                            [](Filter& filter) { filter.has_reference = true; }));
  commands.push_back(change("filter.without_source", "Show only events without a source",
                            [](Filter& filter) { filter.has_reference = false; }));
  commands.push_back({.id = "filter.dates_shown",
                      .label = "Show only events in the time shown",
                      .group = kFilter,
                      .run = [](AppState& at) {
                        const auto range = at.navigation.target.range();
                        change_filter(at, [&](Filter& filter) { filter.dates = range; });
                      }});
  add_of_selected(state, commands);
  add_choices(state, commands);
  return commands;
}

}  // namespace timeloom
