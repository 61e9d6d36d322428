#include <algorithm>
#include <tuple>

#include "app/event_words.hpp"
#include "app/panels.hpp"
#include "time/describe.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostDiagnostics = 500;  // looked at for unusual characters

void need_event(const EventStore& store, EventRow event, PanelFonts& fonts) {
  fonts.need(store.title(event));
  fonts.need(store.summary(event));
  for (const auto& [name, value] : attribute_rows(store.attributes(event))) {
    fonts.need(name);
    fonts.need(value);
  }
  fonts.need(store.zone(event));
  fonts.need(store.lanes()[store.lane(event)].path);
  for (const auto& reference : store.references(event)) fonts.need(store.text(reference.label));
  for (const auto tag : store.tags(event)) fonts.need(store.text(tag));
  for (const auto& link : store.links_from(event)) {
    fonts.need(store.text(link.target));
    if (link.to != kNoEvent) fonts.need(store.title(link.to));
  }
  for (const auto& link : store.links_to(event)) {
    fonts.need(store.title(link.from));
    if (link.is_found) fonts.need(store.text(link.target));
  }
}

// Of those that may be in sight in the list of results.
void need_results(const AppState& state, PanelFonts& fonts) {
  constexpr std::size_t kBeside = 30;
  if (!state.search.list_shown || state.search.matches == nullptr) return;
  const auto& ranked = state.search.matches->ranked;
  const auto current = state.search.current.value_or(0);
  const auto begin = current - std::min(current, kBeside);
  for (auto i = begin; i < std::min(ranked.size(), current + kBeside); ++i)
    fonts.need(state.store->title(ranked[i]));
}

void need_facets(const AppState& state, PanelFonts& fonts) {
  constexpr std::size_t kMostLines = 100;
  for (const auto which : {FacetList::lanes, FacetList::tags, FacetList::values})
    for (const auto& line : facet_lines(state, which, kMostLines, {}).lines) fonts.need(line.label);
  if (state.facets != nullptr && state.facets->attribute_keys != nullptr)
    for (const auto& key : *state.facets->attribute_keys) fonts.need(key.name);
}

// What was in sight in the last frame, and as much again below.
void need_table(const AppState& state, PanelFonts& fonts) {
  const auto& [rows, first, count] =
      std::tie(*state.table.rows, state.table.first_visible, state.table.visible_count);
  for (auto i = first; i < std::min(rows.size(), first + 2 * count + 20); ++i) {
    fonts.need(state.store->title(rows[i]));
    fonts.need(state.store->lanes()[state.store->lane(rows[i])].path);
  }
}

}  // namespace

void need_text(const AppState& state, PanelFonts& fonts) {
  const auto& store = *state.store;
  fonts.need(state.document.text.title);
  for (const auto& source : state.progress) fonts.need(source.name);
  for (const auto& source : store.sources()) fonts.need(source.name);
  for (const auto& kind : store.kinds()) fonts.need(kind.label);
  need_results(state, fonts);
  need_facets(state, fonts);
  for (const auto event : {state.hovered, state.selected})
    if (event != kNoEvent) need_event(store, event, fonts);
  if (state.annotating.edit) fonts.need(state.annotating.edit->draft);
  fonts.need(state.notice.text);
  if (state.panels.bottom == BottomTab::table) need_table(state, fonts);
  if (state.panels.bottom == BottomTab::story)
    for (const auto& step : state.document.story) fonts.need(step.caption);
  fonts.need(state.file_asking.typed);
  for (const auto& file : state.recent_files) fonts.need(file.string());
  for (const auto& reason : state.open_errors) fonts.need(reason);
  if (state.panels.bottom != BottomTab::diagnostics && !store.empty()) return;
  const auto& items = store.diagnostics().items();
  for (std::size_t i = 0; i < std::min(items.size(), kMostDiagnostics); ++i) {
    fonts.need(items[i].message);
    fonts.need(items[i].file);
  }
}

}  // namespace timeloom
