#include "app/box_zoom.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/app_state.hpp"
#include "app/pointer.hpp"
#include "app/widgets.hpp"

namespace timeloom {

namespace {

constexpr float kLeastBand = 5;  // pixels

bool begins(const PointerInput& input) {
  return input.pressed && input.over &&
         (input.button == PointerButton::right ||
          (input.button == PointerButton::left && input.shift));
}

}  // namespace

bool handle_box_zoom(AppState& state, const PointerInput& input) {
  if (begins(input)) {
    state.box = BoxZoom{input.at.x, input.at.x};
    return true;
  }
  if (!state.box) return false;
  state.box->to = input.at.x;
  if (input.down) return true;
  if (input.released)
    if (const auto range = range_of(*state.box, state.scene.plot.x, state.scene.viewport))
      glide_to(state.navigation, *range, navigation_limits(state));
  state.box.reset();
  return true;
}

std::optional<TimeRange> range_of(const BoxZoom& box, float plot_left, const Viewport& viewport) {
  const auto x = [&](float at) {
    return std::clamp(static_cast<double>(at - plot_left), 0.0, viewport.width);
  };
  const double low = std::min(x(box.from), x(box.to)), high = std::max(x(box.from), x(box.to));
  if (high - low < static_cast<double>(kLeastBand)) return std::nullopt;
  return TimeRange{viewport.instant_at(low), viewport.instant_at(high)};
}

void draw_zoom_band(const AppState& state, const Rect& timeline, const PanelStyle& style) {
  if (!state.box || std::abs(state.box->to - state.box->from) < kLeastBand) return;
  const auto& plot = state.scene.plot;
  const auto x = [&](float at) {
    return (timeline.x + std::clamp(at, plot.x, plot.right())) * style.scale;
  };
  const float low = x(std::min(state.box->from, state.box->to));
  const float high = x(std::max(state.box->from, state.box->to));
  const float top = (timeline.y + plot.y) * style.scale;
  const float bottom = (timeline.y + plot.bottom()) * style.scale;
  const auto accent = style.theme.role("blue");
  const float line = std::max(1.0F, style.scale);
  auto& list = *ImGui::GetBackgroundDrawList();
  list.AddRectFilled({low, top}, {high, bottom}, to_packed(accent.with_alpha(0.12)));
  for (const float edge : {low, high - line})
    list.AddRectFilled({edge, top}, {edge + line, bottom}, to_packed(accent));
}

}  // namespace timeloom
