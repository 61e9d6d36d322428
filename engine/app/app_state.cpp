#include "app/app_state.hpp"

#include <algorithm>
#include <future>
#include <optional>
#include <utility>

#include "base/background.hpp"
#include "base/numbers.hpp"
#include "layout/figure_layout.hpp"
#include "view/event_key.hpp"

namespace timeloom {

namespace {

constexpr double kAllMargin = 0.02;   // beside all events, of their range
constexpr double kZoomToShare = 0.4;  // of the plot that an event zoomed to fills
constexpr double kMostZoomToFactor = 12;
constexpr double kInViewMargin = 40;                           // pixels
constexpr int kLeastFigureSide = 200, kMostFigureSide = 8000;  // logical pixels
constexpr std::size_t kMostReasons = 12;

// Takes over a document of the history, and asks for what has to be made anew.
void restore(AppState& state, std::optional<Document> document) {
  if (!document) return;
  const auto& before = state.document;
  state.reload_wanted |= document->sources != before.sources || document->kinds != before.kinds ||
                         document->find_citations != before.find_citations;
  state.index_outdated = true;
  state.document = std::move(*document);
}

double centre_x(const Viewport& viewport, TimeRange range) {
  return (viewport.x_of(range.begin) + viewport.x_of(range.end)) / 2;
}

// "laws was read again: 14 events, 2 more than before."
std::string change_words(const EventStore& before, const EventStore& after) {
  std::string words;
  for (const auto& source : after.sources()) {
    const auto was = std::ranges::find(before.sources(), source.name, &Source::name);
    const auto count = was == before.sources().end() ? 0 : was->event_count;
    if (count == source.event_count) continue;
    const bool more = source.event_count > count;
    words += (words.empty() ? "" : "; ") + source.name +
             " was read again: " + with_separators(source.event_count) + " events, " +
             with_separators(more ? source.event_count - count : count - source.event_count) +
             (more ? " more" : " fewer") + " than before";
  }
  return words.empty() ? "The sources were read again; there are as many events as before."
                       : words + ".";
}

// Without its index, which is asked for.
void set_store(AppState& state, std::shared_ptr<const EventStore> store,
               std::shared_ptr<StoreIndexes> indexes) {
  state.coming.reset();
  state.store = std::move(store);
  state.index = {};
  ++state.index_version;
  state.index_outdated = true;
  if (state.indexes != nullptr) state.indexes->give_up();
  state.indexes = std::move(indexes);
  state.shown.reset();
  state.facets.reset();
  state.search.matches.reset();
  state.hovered = state.selected = kNoEvent;
}

void fit(AppState& state, TimeRange range) {
  jump_to(state.navigation, Viewport::over(range, state.navigation.shown.width));
  state.fitted = state.navigation.target.range();
}

}  // namespace

bool has_dialog(const AppState& state) {
  return state.figure.open || state.palette.open || state.date_field.open || state.file.asking ||
         state.file_asking.by_field.has_value();
}

void show_store(AppState& state, EventStore store) {
  const bool first = state.store->empty();
  auto shared = std::make_shared<const EventStore>(std::move(store));
  auto indexes = std::make_shared<StoreIndexes>(*shared);
  set_store(state, std::move(shared), std::move(indexes));
  const auto range =
      first && state.document.view.range ? *state.document.view.range : default_range(*state.store);
  fit(state, range);
  state.navigation.scroll = state.navigation.scroll_target = 0;
}

namespace {

constexpr std::size_t kFewEvents = 50'000;

// Freeing what millions of events need takes longer than a frame, so a worker does it.
void discard(AppState& state, LaneIndex index, std::shared_ptr<StoreIndexes> indexes = {},
             std::shared_ptr<const EventStore> store = {}) {
  const bool has_little = index.lane_count() == 0 || state.store->size() <= kFewEvents;
  if (has_little && store == nullptr) return;
  state.discarding = in_background(
      [index = std::move(index), indexes = std::move(indexes), store = std::move(store)]() mutable {
        indexes.reset();
        index = {};
        store.reset();
      });
}

}  // namespace

void announce_store(AppState& state, EventStore store, bool again) {
  auto shared = std::make_shared<const EventStore>(std::move(store));
  auto indexes = std::make_shared<StoreIndexes>(*shared);
  state.coming = {std::move(shared), std::move(indexes), again};
}

void take_coming(AppState& state) {
  auto coming = *std::exchange(state.coming, std::nullopt);
  auto before = state.store;
  const auto key = state.selected == kNoEvent ? EventKey() : key_of(*before, state.selected);
  const bool was_selected = state.selected != kNoEvent;
  auto indexes = state.indexes;
  auto index = std::exchange(state.index, {});
  set_store(state, std::move(coming.store), std::move(coming.indexes));
  if (was_selected) state.selected = find_event(*state.store, key);
  if (coming.again)
    show_notice(state, change_words(*before, *state.store));
  else if (state.fitted == state.navigation.target.range() && !state.document.view.range)
    fit(state, default_range(*state.store));
  discard(state, std::move(index), std::move(indexes), std::move(before));
}

void reload_sources(AppState& state) {
  state.reloading = !state.store->empty();
  state.reload_wanted = true;
}

void show_index(AppState& state, LaneIndex index) {
  const bool counted = state.index.counts_from_events();
  discard(state, std::exchange(state.index, std::move(index)));
  ++state.index_version;
  // The axis is another one: what was shown means nothing on it.
  if (counted == state.index.counts_from_events() || !whole_range(state)) return;
  state.views = {};
  jump_to(state.navigation, Viewport::over(padded(*whole_range(state), kAllMargin, kSecondsPerDay),
                                           state.navigation.shown.width));
}

TimeRange range_in_sight(const AppState& state) {
  if (state.index.counts_from_events()) return {kEarliestInstant, kLatestInstant};
  return state.navigation.shown.range();
}

std::optional<TimeRange> whole_range(const AppState& state) {
  if (state.index.counts_from_events()) return state.index.range_from_zeros();
  return state.store->range();
}

namespace {

std::optional<TimeRange> on_axis(const AppState& state, EventRow event, TimeRange range) {
  if (!state.index.counts_from_events()) return range;
  const auto zero = state.index.zero(state.index.groups().of(event));
  if (!zero) return std::nullopt;
  const auto counted = [&](Instant at) { return add(Instant{}, difference(at, *zero)); };
  return TimeRange{counted(range.begin), counted(range.end)};
}

}  // namespace

std::optional<TimeRange> range_on_axis(const AppState& state, EventRow event) {
  return on_axis(state, event, extent(state.store->span(event)));
}

NavigationLimits navigation_limits(const AppState& state) {
  const float beyond = state.scene.content_height - state.scene.plot.height;
  return {whole_range(state), std::max(0.0F, beyond)};
}

void show_all(AppState& state) {
  const auto range = whole_range(state);
  if (!range) return;
  glide_to(state.navigation, padded(*range, kAllMargin, kSecondsPerDay), navigation_limits(state));
  state.navigation.scroll_target = 0;
}

void go_back(AppState& state) {
  if (const auto range = state.views.back(state.navigation.target))
    glide_to(state.navigation, *range, navigation_limits(state));
}

void go_forward(AppState& state) {
  if (const auto range = state.views.forward())
    glide_to(state.navigation, *range, navigation_limits(state));
}

void zoom_at_centre(AppState& state, double factor) {
  zoom_about(state.navigation, state.navigation.target.width / 2, factor, navigation_limits(state));
}

void select(AppState& state, EventRow event) {
  state.selected = event;
  if (event != kNoEvent) state.panels.details = true;
}

void go_to(AppState& state, EventRow event) {
  select(state, event);
  if (event == kNoEvent) return;
  state.to_reveal = event;
  auto& navigation = state.navigation;
  const auto place = range_on_axis(state, event);
  if (!place) return;
  const auto drawn = *on_axis(state, event, reach(state.store->span(event)));
  const double begin = navigation.target.x_of(drawn.begin), end = navigation.target.x_of(drawn.end);
  if (end < kInViewMargin || begin > navigation.target.width - kInViewMargin)
    glide_by(navigation, navigation.target.width / 2 - centre_x(navigation.target, *place), 0,
             navigation_limits(state));
}

void zoom_to(AppState& state, EventRow event) {
  select(state, event);
  state.to_reveal = event;
  if (const auto place = range_on_axis(state, event)) zoom_towards(state, *place);
}

void zoom_towards(AppState& state, TimeRange range) {
  auto& navigation = state.navigation;
  const double width = navigation.target.width;
  const double pixels = navigation.target.x_of(range.end) - navigation.target.x_of(range.begin);
  const double factor = std::min(width * kZoomToShare / std::max(pixels, 1e-9), kMostZoomToFactor);
  const auto centred = navigation.target.panned(width / 2 - centre_x(navigation.target, range));
  glide_to(navigation, centred.zoomed(width / 2, factor).range(), navigation_limits(state));
}

void set_layout(AppState& state, LayoutKind layout) {
  state.document.view.layout = layout;
  state.navigation.scroll = state.navigation.scroll_target = 0;
}

std::string layout_words(LayoutKind layout) {
  switch (layout) {
    case LayoutKind::spine:
      return "Spine";
    case LayoutKind::vertical:
      return "Vertical";
    case LayoutKind::multiples:
      return "Small multiples";
    case LayoutKind::lanes:
      break;
  }
  return "Lanes";
}

void set_group_by(AppState& state, const EventProperty& property) {
  if (state.document.view.group_by == property) return;
  state.document.view.group_by = property;
  state.navigation.scroll = state.navigation.scroll_target = 0;
  state.index_outdated = true;
}

void align_to(AppState& state, const std::string& kind) {
  if (state.document.view.align_to == kind) return;
  state.document.view.align_to = kind;
  state.navigation.scroll = state.navigation.scroll_target = 0;
  state.index_outdated = true;
}

void set_colour_by(AppState& state, const EventProperty& property) {
  if (state.document.view.colour_by == property) return;
  state.document.view.colour_by = property;
  state.index_outdated = true;
}

void set_kind_shown(AppState& state, const std::string& kind, bool shown) {
  set_shown(state.document.view.filter.kinds, kind, shown);
  state.index_outdated = true;
}

Kind look_of(const AppState& state, EventRow event) {
  Kind kind = state.store->kinds()[state.store->kind(event)];
  const auto& colours = state.index.colours();
  if (!colours.entries().empty()) kind.colour = colours.entries()[colours.of(event)].role;
  return kind;
}

void toggle_theme(AppState& state) {
  state.document.view.theme = current_theme(state).dark ? "light" : "dark";
}

void undo(AppState& state) {
  restore(state, state.history.undo(state.document));
}

void redo(AppState& state) {
  restore(state, state.history.redo(state.document));
}

const Theme& current_theme(const AppState& state) {
  return state.themes->find_or_light(state.document.view.theme);
}

void tell_of_bad_theme(AppState& state) {
  const auto& name = state.document.view.theme;
  const auto& theme = state.themes->find(name);
  if (theme || state.theme_told_of == name) return;
  state.theme_told_of = name;
  report_open_error(state, theme.error().message);
}

void report_open_error(AppState& state, std::string message) {
  state.open_errors.push_back(std::move(message));
  state.panels.bottom = BottomTab::diagnostics;
}

bool open_files(AppState& state) {
  const auto files = std::exchange(state.files_to_open, {});
  const auto sources_before = state.document.sources.size();
  state.open_errors.clear();
  for (const auto& file : files) {
    if (!is_document(file)) {
      note_recent(state, file);
      state.document.sources.push_back(
          {.uri = file.string(), .name = {}, .plugin = {}, .options = {}});
      continue;
    }
    auto document = load_document(file);
    if (!document) {
      report_open_error(state, document.error().message);
    } else if (state.document.sources.empty()) {
      begin_document(state, std::move(*document), file);
    } else {
      auto& opened = state.document;
      opened.sources.insert(opened.sources.end(), document->sources.begin(),
                            document->sources.end());
      opened.kinds.insert(opened.kinds.end(), document->kinds.begin(), document->kinds.end());
    }
  }
  return state.document.sources.size() != sources_before;
}

void request_figure(AppState& state) {
  auto& figure = state.figure;
  figure.width = std::clamp(figure.width, kLeastFigureSide, kMostFigureSide);
  figure.height = std::clamp(figure.height, kLeastFigureSide, kMostFigureSide);
  figure.wanted = true;
}

std::vector<std::string> reasons_for_nothing(const AppState& state) {
  std::vector<std::string> reasons = state.open_errors;
  if (state.loading || !state.store->empty()) return reasons;
  // The worst first: an error of a whole source says more than any one record.
  for (const auto severity :
       {Severity::error, Severity::skipped, Severity::warning, Severity::note})
    for (const auto& diagnostic : state.store->diagnostics().items())
      if (diagnostic.severity == severity && reasons.size() < kMostReasons)
        reasons.push_back(to_string(diagnostic));
  if (reasons.empty() && !state.document.sources.empty())
    reasons.emplace_back("The files that were opened contain no events.");
  return reasons;
}

}  // namespace timeloom
