#include "app/overview_panel.hpp"

#include <algorithm>

#include "app/app_state.hpp"
#include "time/ticks.hpp"

namespace timeloom {

namespace {

constexpr float kTop = 7, kBase = 33;  // of the profile, logical pixels from the strip's top
constexpr double kTickSpacing = 90;
constexpr float kGripWidth = 5, kGripHeight = 16;

class Painter {
public:
  Painter(const Rect& area, const PanelStyle& style)
      : area_(area), style_(style), list_(*ImGui::GetWindowDrawList()) {}

  ImVec2 at(float x, float y) const {
    return {(area_.x + x) * style_.scale, (area_.y + y) * style_.scale};
  }
  void fill(float left, float top, float right, float bottom, Colour colour, float radius = 0) {
    list_.AddRectFilled(at(left, top), at(right, bottom), to_packed(colour), radius * style_.scale);
  }
  float width(const std::string& what) const {
    return ImGui::CalcTextSize(what.c_str()).x / style_.scale;
  }
  void words(float x, float y, const std::string& what) {
    list_.AddText(at(x, y), to_packed(style_.theme.muted_text), what.c_str());
  }

private:
  const Rect& area_;
  const PanelStyle& style_;
  ImDrawList& list_;
};

void draw_profile(Painter& painter, const OverviewProfile& profile, const OverviewWindow& window,
                  const Theme& theme) {
  for (std::size_t i = 0; i < profile.heights.size(); ++i) {
    if (profile.heights[i] <= 0) continue;
    const auto x = static_cast<float>(i);
    const bool shown = x + 1 > window.left && x < window.right;
    const float height = std::max(2.0F, profile.heights[i] * (kBase - kTop));
    painter.fill(x, kBase - height, x + 1, kBase,
                 shown ? theme.role("blue").with_alpha(0.75) : theme.axis.with_alpha(0.6));
  }
}

void draw_ticks(Painter& painter, const OverviewProfile& profile, AxisClock clock,
                const Theme& theme) {
  const auto& strip = profile.viewport;
  const auto width = static_cast<float>(strip.width);
  const auto rows = make_ticks(strip.range(), strip.width, kTickSpacing, clock);
  float taken_to = 0;
  for (const auto& tick : rows.major.empty() ? rows.minor : rows.major) {
    const auto x = static_cast<float>(strip.x_of(tick.at));
    if (x < 0) continue;
    painter.fill(x, kBase, x + 1, kBase + 4, theme.axis);
    const auto& label = taken_to > 0 && !tick.short_label.empty() ? tick.short_label : tick.label;
    const float end = x + 4 + painter.width(label);
    if (x < taken_to || end > width) continue;
    painter.words(x + 4, kBase + 1, label);
    taken_to = end + 4;
  }
}

void draw_window(Painter& painter, const OverviewWindow& window, const Theme& theme) {
  const auto accent = theme.role("blue");
  painter.fill(window.left, 1, window.right, kBase, accent.with_alpha(0.10));
  const float middle = (1 + kBase) / 2;
  for (const float edge : {window.left, window.right}) {
    painter.fill(edge - 0.5F, 1, edge + 0.5F, kBase, accent.with_alpha(0.8));
    painter.fill(edge - kGripWidth / 2, middle - kGripHeight / 2, edge + kGripWidth / 2,
                 middle + kGripHeight / 2, accent, kGripWidth / 2);
  }
}

}  // namespace

void draw_overview(const AppState& state, const OverviewProfile& profile, const Rect& area,
                   const PanelStyle& style) {
  if (area.height <= 0) return;
  if (begin_panel("Overview", area, style)) {
    draw_hairline(Side::top, style);
    if (!profile.heights.empty()) {
      const auto window = window_on(profile, state.navigation.shown);
      const ImVec2 low{area.x * style.scale, area.y * style.scale};
      ImGui::PushClipRect(low, {area.right() * style.scale, area.bottom() * style.scale}, false);
      Painter painter(area, style);
      draw_profile(painter, profile, window, style.theme);
      painter.fill(0, kBase, area.width, kBase + 1, style.theme.grid);
      draw_ticks(painter, profile, state.store->axis_clock(), style.theme);
      draw_window(painter, window, style.theme);
      ImGui::PopClipRect();
      const auto& mouse = ImGui::GetIO().MousePos;
      const Point at{mouse.x / style.scale, mouse.y / style.scale};
      const auto part =
          state.overview_drag ? state.overview_drag->part : part_at(window, at.x - area.x);
      const bool over = state.overview_drag || (area.contains(at) && ImGui::IsWindowHovered());
      if (over && part && part != OverviewPart::middle)
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
  }
  end_panel();
}

}  // namespace timeloom
