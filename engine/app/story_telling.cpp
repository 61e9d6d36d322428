#include "app/story_telling.hpp"

#include <algorithm>

#include "app/app_state.hpp"
#include "app/panel_layout.hpp"

namespace timeloom {

namespace {

View seen_now(const AppState& state) {
  auto view = state.document.view;
  if (state.viewport_known && !state.index.counts_from_events())
    view.range = state.navigation.target.range();
  return view;
}

std::ptrdiff_t position(std::size_t step) {
  return static_cast<std::ptrdiff_t>(step);
}

}  // namespace

void show_step(AppState& state, std::size_t step) {
  const auto& story = state.document.story;
  if (step >= story.size()) return;
  state.story.step = step;
  state.document.view = story[step].view;
  state.index_outdated = true;
  const auto& range = state.document.view.range;
  if (range && state.document.view.align_to.empty())
    glide_to(state.navigation, *range, navigation_limits(state));
  else
    show_all(state);
}

bool has_next_step(const AppState& state) {
  const auto next = state.story.step ? *state.story.step + 1 : 0;
  return next < state.document.story.size();
}

bool has_previous_step(const AppState& state) {
  return state.story.step.value_or(0) > 0 && !state.document.story.empty();
}

void show_next_step(AppState& state) {
  if (has_next_step(state)) show_step(state, state.story.step ? *state.story.step + 1 : 0);
}

void show_previous_step(AppState& state) {
  if (has_previous_step(state))
    show_step(state, std::min(*state.story.step, state.document.story.size()) - 1);
}

void add_step(AppState& state) {
  auto& story = state.document.story;
  const auto at = state.story.step ? std::min(*state.story.step + 1, story.size()) : story.size();
  story.insert(story.begin() + position(at), {seen_now(state), {}});
  state.story.step = at;
  state.panels.bottom = BottomTab::story;
}

void update_step(AppState& state, std::size_t step) {
  if (step >= state.document.story.size()) return;
  state.document.story[step].view = seen_now(state);
  state.story.step = step;
}

void remove_step(AppState& state, std::size_t step) {
  auto& story = state.document.story;
  if (step >= story.size()) return;
  story.erase(story.begin() + position(step));
  auto& shown = state.story.step;
  if (!shown || *shown < step) return;
  if (*shown > 0)
    --*shown;
  else
    shown.reset();
}

void move_step(AppState& state, std::size_t step, int by) {
  auto& story = state.document.story;
  const auto to = position(step) + by;
  if (step >= story.size() || to < 0 || to >= position(story.size())) return;
  const auto other = static_cast<std::size_t>(to);
  std::swap(story[step], story[other]);
  auto& shown = state.story.step;
  if (shown == step)
    shown = other;
  else if (shown == other)
    shown = step;
}

}  // namespace timeloom
