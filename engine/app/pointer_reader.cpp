#include "app/pointer_reader.hpp"

#include <cmath>

namespace timeloom {

namespace {

constexpr double kDoubleClickSeconds = 0.4;
constexpr float kDoubleClickDistance = 6;  // pixels

}  // namespace

bool PointerReader::is_second_click(const PointerEvent& press) {
  const bool is_second =
      press_seconds_ >= 0 && press.seconds - press_seconds_ <= kDoubleClickSeconds &&
      std::hypot(press.at.x - press_at_.x, press.at.y - press_at_.y) <= kDoubleClickDistance;
  if (press.button != PointerButton::left) return false;
  press_seconds_ = is_second ? -1 : press.seconds;
  press_at_ = press.at;
  return is_second;
}

std::vector<PointerInput> PointerReader::read(const std::vector<PointerEvent>& events,
                                              const Rect& timeline, bool covered, double seconds) {
  std::vector<PointerInput> inputs;
  const auto here = [&] {
    PointerInput input;
    input.at = {at_.x - timeline.x, at_.y - timeline.y};
    input.over = !covered && timeline.contains(at_);
    input.down = held_.has_value();
    input.button = held_.value_or(PointerButton::left);
    input.seconds = seconds;
    return input;
  };
  for (const auto& event : events) {
    const Point moved{event.at.x - at_.x, event.at.y - at_.y};
    at_ = event.at;
    const bool pressed = event.action == PointerEvent::Action::pressed && !held_;
    const bool released = event.action == PointerEvent::Action::released && held_ == event.button;
    if (pressed) held_ = event.button;
    auto input = here();
    if (released) {
      held_.reset();
      input.down = false;
    }
    input.moved = moved;
    input.shift = event.shift;
    input.control = event.control;
    input.seconds = event.seconds;
    input.wheel = event.wheel;
    input.wheel_sideways = event.wheel_sideways;
    input.pressed = pressed;
    input.released = released;
    input.double_clicked = input.pressed && is_second_click(event);
    inputs.push_back(input);
  }
  inputs.push_back(here());
  return inputs;
}

}  // namespace timeloom
