#include "app/overview.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/app_state.hpp"
#include "app/pointer.hpp"

namespace timeloom {

namespace {

constexpr double kMargin = 0.02;      // beside all events, of their range
constexpr float kLeastWindow = 8;     // pixels
constexpr float kEdgeReach = 5;       // pixels
constexpr double kLeastShare = 1e-4;  // of the strip that dragging an edge leaves
constexpr double kWheelFactor = 1.25;

void show(AppState& state, TimeRange range) {
  glide_to(state.navigation, range, navigation_limits(state));
  jump_to(state.navigation, state.navigation.target);
}

void drag(AppState& state, const OverviewProfile& profile, float x) {
  const auto& [part, from_x, before] = *state.overview_drag;
  const auto& strip = profile.viewport;
  const auto moved = [&](Instant from) {
    return strip.instant_at(strip.x_of(from) + static_cast<double>(x - from_x));
  };
  TimeRange range = before;
  if (part != OverviewPart::right_edge) range.begin = moved(before.begin);
  if (part != OverviewPart::left_edge) range.end = moved(before.end);
  const double least = strip.seconds_per_pixel * strip.width * kLeastShare;
  if (to_seconds(difference(range.end, range.begin)) >= least) show(state, range);
}

void centre_on(AppState& state, const OverviewProfile& profile, float x) {
  const auto& target = state.navigation.target;
  const double away = target.x_of(profile.viewport.instant_at(static_cast<double>(x)));
  glide_by(state.navigation, target.width / 2 - away, 0, navigation_limits(state));
}

}  // namespace

OverviewProfile make_profile(const EventStore& store, const LaneIndex& index, float width) {
  if (!store.range() || width <= 0) return {};
  const auto range = padded(*store.range(), kMargin, kSecondsPerDay);
  OverviewProfile profile{.viewport = Viewport::over(range, static_cast<double>(width)),
                          .heights = {}};
  const auto columns = static_cast<std::size_t>(std::max(1.0F, std::ceil(width)));
  std::vector<std::int64_t> changes(columns + 1, 0);  // of the count, from one column to the next
  const auto column = [&](Instant at) {
    return static_cast<std::size_t>(
        std::clamp(std::floor(profile.viewport.x_of(at)), 0.0, static_cast<double>(columns - 1)));
  };
  const auto least = duration_from_seconds(profile.viewport.seconds_per_pixel);
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane)
    index.profile(lane, range, least, [&](const IndexHit& hit) {
      changes[column(hit.begin)] += hit.count;
      changes[column(hit.end) + 1] -= hit.count;
    });
  std::vector<std::int64_t> counts(columns);
  std::partial_sum(changes.begin(), changes.end() - 1, counts.begin());
  const auto most = static_cast<float>(*std::max_element(counts.begin(), counts.end()));
  for (const auto count : counts)
    profile.heights.push_back(most > 0 ? std::sqrt(static_cast<float>(count) / most) : 0);
  return profile;
}

void update_profile(OverviewProfile& profile, const AppState& state, float width) {
  const bool same = profile.index_version == state.index_version && !profile.heights.empty() &&
                    profile.viewport.width == static_cast<double>(width);
  if (same) return;
  profile = make_profile(*state.store, state.index, width);
  profile.index_version = state.index_version;
}

OverviewWindow window_on(const OverviewProfile& profile, const Viewport& shown) {
  const auto& strip = profile.viewport;
  const auto range = shown.range();
  double left = strip.x_of(range.begin), right = strip.x_of(range.end);
  if (right - left < static_cast<double>(kLeastWindow)) {
    const double middle = (left + right) / 2;
    left = middle - static_cast<double>(kLeastWindow) / 2;
    right = middle + static_cast<double>(kLeastWindow) / 2;
  }
  const auto on_strip = [&](double x) {
    return static_cast<float>(std::clamp(x, 0.0, strip.width));
  };
  return {on_strip(left), on_strip(right)};
}

std::optional<OverviewPart> part_at(const OverviewWindow& window, float x) {
  const float inside = std::min(kEdgeReach, (window.right - window.left) / 4);
  if (x < window.left - kEdgeReach || x > window.right + kEdgeReach) return std::nullopt;
  if (x < window.left + inside) return OverviewPart::left_edge;
  if (x > window.right - inside) return OverviewPart::right_edge;
  return OverviewPart::middle;
}

void handle_overview(AppState& state, const OverviewProfile& profile, const PointerInput& input) {
  if (profile.heights.empty()) return;
  if (input.over && input.wheel != 0)
    zoom_at_centre(state, std::pow(kWheelFactor, static_cast<double>(input.wheel)));
  if (input.pressed && input.over && input.button == PointerButton::left) {
    stop(state.navigation);
    const auto part = part_at(window_on(profile, state.navigation.shown), input.at.x);
    if (!part) centre_on(state, profile, input.at.x);
    state.overview_drag = OverviewDrag{part.value_or(OverviewPart::middle), input.at.x,
                                       state.navigation.target.range()};
  }
  if (!state.overview_drag) return;
  if (input.down && input.moved.x != 0) drag(state, profile, input.at.x);
  if (!input.down) state.overview_drag.reset();
}

}  // namespace timeloom
