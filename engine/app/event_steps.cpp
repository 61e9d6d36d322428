#include "app/event_steps.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/app_state.hpp"
#include "store/first_row.hpp"
#include "view/filter.hpp"

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

// The earliest of the shown events that reach into a range of the axis.
EventRow earliest_in(const LaneIndex& index, TimeRange range) {
  EventRow earliest = kNoEvent;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane)
    if (const auto calendar = index.calendar_range(lane, range))
      index.query(lane, *calendar,
                  [&](const IndexHit& hit) { earliest = std::min(earliest, hit.event); });
  return earliest;
}

std::optional<float> height_of(const DisplayList& list, EventRow event) {
  for (const auto& symbol : list.symbols)
    if (symbol.event == event) return symbol.centre.y;
  for (const auto& rect : list.rects)
    if (rect.event == event) return rect.rect.y + rect.rect.height / 2;
  return std::nullopt;
}

// The lane in which an event stands: the innermost that is drawn; none where none is.
const SceneLane* lane_of(const AppState& state, EventRow event) {
  const auto& groups = state.index.groups();
  const auto group = groups.of(event);
  const bool by_lane = groups.property().kind == PropertyKind::lane;
  const auto& path = by_lane ? state.store->lanes()[group].path : groups.name(group);
  const SceneLane* innermost = nullptr;
  for (const auto& lane : state.scene.lanes) {
    const bool holds = by_lane ? is_within_lane(path, lane.path) : path == lane.path;
    if (holds && (innermost == nullptr || lane.depth >= innermost->depth)) innermost = &lane;
  }
  return innermost;
}

// By how much to move lanes up, so that what is from `top` to `bottom` is within the plot.
float way_into(const Rect& plot, float top, float bottom) {
  if (top < plot.y + kMargin) return top - kMargin - plot.y;
  return std::max(0.0F, std::min(bottom + kMargin - plot.bottom(), top - kMargin - plot.y));
}

}  // namespace

void step(AppState& state, Step direction) {
  if (state.store->empty()) return;
  const auto shown = state.navigation.target.range();
  EventRow from = 0;
  if (state.selected != kNoEvent) {
    from = direction == Step::next ? state.selected + 1 : state.selected;
  } else {
    from = first_row_from(*state.store, direction == Step::next ? shown.begin : shown.end);
  }
  auto event = nearest(state.index, from, direction);
  const bool is_beyond = event == kNoEvent || state.store->start(event) >= shown.end;
  if (state.selected == kNoEvent && direction == Step::next && is_beyond)
    if (const auto running = earliest_in(state.index, shown); running != kNoEvent) event = running;
  if (event != kNoEvent) go_to(state, event);
}

void reveal(AppState& state) {
  if (state.to_reveal == kNoEvent || state.navigation.moving()) return;
  const auto event = std::exchange(state.to_reveal, kNoEvent);
  const auto& plot = state.scene.plot;
  float up = 0;
  bool is_hidden = false;
  if (const auto y = height_of(state.scene.list, event)) {
    up = way_into(plot, *y, *y);
  } else if (const auto* lane = lane_of(state, event); lane != nullptr && !lane->visible) {
    is_hidden = true;
    up = way_into(plot, lane->area.y, lane->area.bottom());
  }
  if (up == 0) return;
  glide_by(state.navigation, 0, -up, navigation_limits(state));
  // Where in its lane it stands is known once the lane is in view.
  if (is_hidden && state.navigation.moving()) state.to_reveal = event;
}

}  // namespace timeloom
