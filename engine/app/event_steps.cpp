#include "app/event_steps.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/app_state.hpp"
#include "store/first_row.hpp"

namespace timeloom {

namespace {

constexpr float kMargin = 48;  // pixels that an event keeps from the plot's edges

// Rows are in order of time. Of the shown ones the nearest at or after `row`, or before it.
EventRow nearest(const LaneIndex& index, EventRow row, Step direction) {
  EventRow best = kNoEvent;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane) {
    const auto rows = index.rows(lane);
    const auto at = std::lower_bound(rows.begin(), rows.end(), row);
    if (direction == Step::next && at != rows.end())
      best = std::min(best, *at);  // kNoEvent is the largest
    if (direction == Step::previous && at != rows.begin())
      best = best == kNoEvent ? *std::prev(at) : std::max(best, *std::prev(at));
  }
  return best;
}

std::optional<float> height_of(const DisplayList& list, EventRow event) {
  for (const auto& symbol : list.symbols)
    if (symbol.event == event) return symbol.centre.y;
  for (const auto& rect : list.rects)
    if (rect.event == event) return rect.rect.y + rect.rect.height / 2;
  return std::nullopt;
}

}  // namespace

void step(AppState& state, Step direction) {
  if (state.store->empty()) return;
  EventRow from = 0;
  if (state.selected != kNoEvent) {
    from = direction == Step::next ? state.selected + 1 : state.selected;
  } else {
    const auto shown = state.navigation.target.range();
    from = first_row_from(*state.store, direction == Step::next ? shown.begin : shown.end);
  }
  if (const auto event = nearest(state.index, from, direction); event != kNoEvent)
    go_to(state, event);
}

void reveal(AppState& state) {
  if (state.to_reveal == kNoEvent || state.navigation.moving()) return;
  const auto y = height_of(state.scene.list, std::exchange(state.to_reveal, kNoEvent));
  if (!y) return;
  const auto& plot = state.scene.plot;
  float down = 0;
  if (*y < plot.y + kMargin) down = plot.y + kMargin - *y;
  if (*y > plot.bottom() - kMargin) down = plot.bottom() - kMargin - *y;
  if (down != 0) glide_by(state.navigation, 0, down, navigation_limits(state));
}

}  // namespace timeloom
