#include "app/box_zoom.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/app_state.hpp"
#include "app/pointer.hpp"
#include "app/widgets.hpp"
#include "scene/scene_time.hpp"

namespace timeloom {

namespace {

constexpr double kLeastBand = 5;  // pixels

bool begins(const PointerInput& input) {
  return input.pressed && input.over &&
         (input.button == PointerButton::right ||
          (input.button == PointerButton::left && input.shift));
}

}  // namespace

bool handle_box_zoom(AppState& state, const PointerInput& input) {
  const double at = time_position(state.scene, input.at);
  if (begins(input)) {
    state.box = BoxZoom{at, at};
    return true;
  }
  if (!state.box) return false;
  state.box->to = at;
  if (input.down) return true;
  if (input.released)
    if (const auto range = range_of(*state.box, state.scene.viewport))
      glide_to(state.navigation, *range, navigation_limits(state));
  state.box.reset();
  return true;
}

std::optional<TimeRange> range_of(const BoxZoom& box, const Viewport& viewport) {
  const auto x = [&](double at) { return std::clamp(at, 0.0, viewport.width); };
  const double low = std::min(x(box.from), x(box.to)), high = std::max(x(box.from), x(box.to));
  if (high - low < kLeastBand) return std::nullopt;
  return TimeRange{viewport.instant_at(low), viewport.instant_at(high)};
}

void draw_zoom_band(const AppState& state, const Rect& timeline, const PanelStyle& style) {
  if (!state.box || std::abs(state.box->to - state.box->from) < kLeastBand) return;
  const auto accent = style.theme.role("blue");
  const float line = std::max(1.0F, style.scale);
  auto& list = *ImGui::GetBackgroundDrawList();
  for (const auto& part : time_stretch(state.scene, state.box->from, state.box->to)) {
    const ImVec2 low{(timeline.x + part.x) * style.scale, (timeline.y + part.y) * style.scale};
    const ImVec2 high{(timeline.x + part.right()) * style.scale,
                      (timeline.y + part.bottom()) * style.scale};
    list.AddRectFilled(low, high, to_packed(accent.with_alpha(0.12)));
    if (state.scene.runs_down)
      for (const float edge : {low.y, high.y - line})
        list.AddRectFilled({low.x, edge}, {high.x, edge + line}, to_packed(accent));
    else
      for (const float edge : {low.x, high.x - line})
        list.AddRectFilled({edge, low.y}, {edge + line, high.y}, to_packed(accent));
  }
}

}  // namespace timeloom
