#include "app/pointer.hpp"

#include "app/lane_handling.hpp"

#include <algorithm>
#include <cmath>

#include "scene/scene_time.hpp"

namespace timeloom {

namespace {

constexpr float kHitTolerance = 5;     // pixels
constexpr float kDragThreshold = 4;    // pixels; less is a click
constexpr double kWheelFactor = 1.25;  // a notch
constexpr double kWheelPan = 0.08;     // of the width, a notch
constexpr float kWheelScroll = 60;     // pixels, a notch

EventRow event_under(const AppState& state, Point at) {
  return event_at(state.scene.list, at, kHitTolerance);
}

// Over the lanes' names.
bool is_beside(const AppState& state, Point at) {
  const auto& scene = state.scene;
  if (scene.panels.empty()) return at.x < scene.plot.x;
  return std::ranges::none_of(scene.panels, [&](const Rect& panel) { return panel.contains(at); });
}

// Over the lanes' names the wheel scrolls the lanes, elsewhere it zooms; sideways it pans. A
// touchpad gives both at once, of which the larger is meant.
void handle_wheel(AppState& state, const PointerInput& input) {
  const auto limits = navigation_limits(state);
  const bool is_sideways = std::abs(input.wheel_sideways) > std::abs(input.wheel);
  const float sideways = input.shift && !is_sideways ? input.wheel : input.wheel_sideways;
  if (is_sideways || (input.shift && input.wheel != 0))
    glide_by(state.navigation, sideways * kWheelPan * state.navigation.shown.width, 0, limits);
  else if (input.wheel != 0 && !input.control && limits.most_scroll > 0 &&
           is_beside(state, input.at))
    glide_by(state.navigation, 0, input.wheel * kWheelScroll, limits);
  else if (input.wheel != 0)
    zoom_about(state.navigation, time_position(state.scene, input.at),
               std::pow(kWheelFactor, input.wheel), limits);
}

void handle_double_click(AppState& state, const PointerInput& input) {
  if (const auto event = event_under(state, input.at); event != kNoEvent)
    zoom_to(state, event);
  else
    zoom_about(state.navigation, time_position(state.scene, input.at), 2, navigation_limits(state));
}

void go_through_history(AppState& state, PointerButton button) {
  if (button == PointerButton::back) go_back(state);
  if (button == PointerButton::forward) go_forward(state);
}

void handle_drag(AppState& state, const PointerInput& input) {
  const auto limits = navigation_limits(state);
  const Point away{input.at.x - state.pressed_at.x, input.at.y - state.pressed_at.y};
  state.drag_speed.add(input.at, input.seconds);
  if (state.dragging) {
    const auto moved = along_time(state.scene, input.moved);
    drag_by(state.navigation, moved.x, moved.y, limits);
  } else if (std::hypot(away.x, away.y) > kDragThreshold) {
    state.dragging = true;
    const auto moved = along_time(state.scene, away);
    drag_by(state.navigation, moved.x, moved.y, limits);
  }
}

void handle_release(AppState& state, const PointerInput& input) {
  if (state.dragging)
    fling(state.navigation, along_time(state.scene, state.drag_speed.at_release(input.seconds)),
          navigation_limits(state));
  else
    select(state, event_under(state, input.at));
  state.pressed = state.dragging = false;
}

// Lanes and annotations are taken hold of before the timeline itself.
bool handle_parts_pointer(AppState& state, const PointerInput& input) {
  return (!state.pressed && handle_lane_pointer(state, input)) ||
         handle_annotation_pointer(state, input);
}

}  // namespace

void handle_pointer(AppState& state, const PointerInput& input) {
  if (input.over) handle_wheel(state, input);
  if (input.pressed && input.over) {
    stop(state.navigation);
    go_through_history(state, input.button);
  }
  const bool is_left = input.button == PointerButton::left;
  if (handle_box_zoom(state, input) || (is_left && handle_parts_pointer(state, input))) {
    state.hovered = kNoEvent;
    return;
  }
  if (is_left && input.pressed && input.over) {
    state.pressed = !input.double_clicked;
    state.dragging = false;
    state.pressed_at = input.at;
    state.drag_speed.start(input.at, input.seconds);
    if (input.double_clicked) handle_double_click(state, input);
  }
  if (state.pressed && input.down) handle_drag(state, input);
  if (state.pressed && input.released) handle_release(state, input);
  state.hovered = input.over && !state.dragging ? event_under(state, input.at) : kNoEvent;
}

}  // namespace timeloom
