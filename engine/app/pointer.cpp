#include "app/pointer.hpp"

#include <cmath>

namespace timeloom {

namespace {

constexpr float kHitTolerance = 5;     // pixels
constexpr float kDragThreshold = 4;    // pixels; less is a click
constexpr double kWheelFactor = 1.25;  // a notch
constexpr double kWheelPan = 0.08;     // of the width, a notch

EventRow event_under(const AppState& state, Point at) {
  return event_at(state.scene.list, at, kHitTolerance);
}

void handle_wheel(AppState& state, const PointerInput& input) {
  const auto limits = navigation_limits(state);
  const double sideways = input.shift ? input.wheel : input.wheel_sideways;
  if (sideways != 0)
    glide_by(state.navigation, sideways * kWheelPan * state.navigation.shown.width, 0, limits);
  if (input.wheel != 0 && !input.shift)
    zoom_about(state.navigation, input.at.x - state.scene.plot.x,
               std::pow(kWheelFactor, input.wheel), limits);
}

void handle_double_click(AppState& state, const PointerInput& input) {
  if (const auto event = event_under(state, input.at); event != kNoEvent)
    zoom_to(state, event);
  else
    zoom_about(state.navigation, input.at.x - state.scene.plot.x, 2, navigation_limits(state));
}

}  // namespace

void handle_pointer(AppState& state, const PointerInput& input) {
  if (input.over) handle_wheel(state, input);
  if (handle_annotation_pointer(state, input)) {
    state.hovered = kNoEvent;
    return;
  }
  if (input.pressed && input.over) {
    state.pressed = true;
    state.dragging = false;
    state.pressed_at = input.at;
    if (input.double_clicked) {
      handle_double_click(state, input);
      state.pressed = false;
    }
  }
  if (state.pressed && input.down) {
    const float away = std::hypot(input.at.x - state.pressed_at.x, input.at.y - state.pressed_at.y);
    if (!state.dragging && away > kDragThreshold) {
      state.dragging = true;
      drag_by(state.navigation, input.at.x - state.pressed_at.x, input.at.y - state.pressed_at.y,
              navigation_limits(state));
    } else if (state.dragging) {
      drag_by(state.navigation, input.moved.x, input.moved.y, navigation_limits(state));
    }
  }
  if (state.pressed && input.released) {
    if (!state.dragging) select(state, event_under(state, input.at));
    state.pressed = state.dragging = false;
  }
  state.hovered = input.over && !state.dragging ? event_under(state, input.at) : kNoEvent;
}

}  // namespace timeloom
