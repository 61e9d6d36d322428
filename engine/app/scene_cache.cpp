#include "app/scene_cache.hpp"

#include <chrono>
#include <utility>

#include "scene/event_notes.hpp"
#include "view/grouping.hpp"

namespace timeloom {

namespace {

// What can be drawn together: until events are indexed there are none.
struct Drawable {
  const EventStore* store;
  const LaneIndex* index;
};

Drawable drawable(const AppState& state) {
  if (state.index.lane_count() > 0) return {state.store.get(), &state.index};
  static const EventStore no_events;
  static const LaneIndex no_index = build_index(no_events, {});
  return {&no_events, &no_index};
}

Instant present() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::floor<std::chrono::seconds>(since_epoch).count(), 0};
}

}  // namespace

// Lanes stay open or closed while one zooms, so it is decided over the whole range.
int SceneCache::open_depth(const AppState& state, const SceneInput& input) {
  DepthKey key{state.index_version, *input.view, input.size};
  if (depth_key_ != key) {
    depth_ = depth_that_fits(
        {.store = *input.store, .index = *input.index, .view = *input.view, .size = input.size},
        shaper_);
    depth_key_ = std::move(key);
  }
  return depth_;
}

bool SceneCache::update(AppState& state, Size size, double seconds) {
  const auto events = drawable(state);
  // The panel of the sources is the legend, as long as colours stand for kinds.
  View view = state.document.view;
  view.show_legend =
      view.show_legend && (!state.panels.sources || view.colour_by != PropertyKind::kind);
  // The present itself is marked without a word.
  if (view.today.at) add_today_line(view, *view.today.at);
  const Key key{state.index_version,
                view,
                state.navigation.shown,
                state.viewport_known,
                state.navigation.is_gradual,
                state.navigation.scroll,
                state.hovered,
                state.selected,
                state.search.matches,
                size};
  if (key_ == key && !transition_.moving()) return false;

  const SceneInput input{
      .store = events.store,
      .index = events.index,
      .view = &view,
      .theme = &current_theme(state),
      .text = nullptr,
      .viewport = state.viewport_known ? &state.navigation.shown : nullptr,
      .size = size,
      .now = present(),
      .hovered = state.hovered,
      .selected = state.selected,
      .matches = lit_matches(state.search),
      .scrolls = true,
      .scroll = state.navigation.scroll,
      .before = state.navigation.is_gradual ? &placements_ : nullptr,
  };
  const StopWatch laying_out;
  shaper_.use(text_setting(*input.theme, view));
  if (!view.lane_depth && view.layout == LayoutKind::lanes)
    view.lane_depth = open_depth(state, input);
  if (store_ != state.store || layout_ != view.layout) {
    transition_.reset();
    placements_.forget();
  }
  auto layout = lay_out_scene(input, shaper_);
  placements_.remember(layout);
  store_ = state.store;
  layout_ = view.layout;
  transition_.apply(layout, state.navigation.scroll, seconds);
  state.cost[Stage::layout] += laying_out.seconds();
  const StageWatch composing(state.cost, Stage::scene);
  state.scene = draw_scene(input, layout, shaper_);
  if (events.store->empty()) {  // an axis without events would only distract from the invitation
    DisplayList ground;
    ground.size = size;
    ground.background = state.scene.list.background;
    state.scene.list = std::move(ground);
  }
  ++state.scene_version;
  if (!state.viewport_known) jump_to(state.navigation, state.scene.viewport);
  state.viewport_known = true;
  set_width(state.navigation, state.scene.viewport.width);
  key_ = key;
  key_->viewport = state.navigation.shown;
  key_->viewport_known = true;
  return true;
}

View figure_view(const AppState& state) {
  View view = state.document.view;
  view.range = state.navigation.shown.range();
  if (!state.figure.theme.empty()) view.theme = state.figure.theme;
  return view;
}

FigureText figure_text(const AppState& state) {
  auto words = state.document.text;
  if (!words.source_line) words.source_line = state.figure.source_line;
  return words;
}

DisplayList figure_list(const AppState& state, TextShaper& shaper) {
  const auto events = drawable(state);
  View view = figure_view(state);
  add_today_line(view, present());
  const auto words = figure_text(state);
  auto list = build_scene(
                  {
                      .store = events.store,
                      .index = events.index,
                      .view = &view,
                      .theme = &state.themes->find_or_light(view.theme),
                      .text = &words,
                      .viewport = &state.navigation.shown,
                      .size = {static_cast<float>(state.figure.width),
                               static_cast<float>(state.figure.height)},
                      .now = present(),
                  },
                  shaper)
                  .list;
  note_events(*events.store, list);
  return list;
}

}  // namespace timeloom
