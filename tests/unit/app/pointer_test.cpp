#include "app/pointer.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "app/command.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

PointerInput at(Point point) {
  PointerInput input;
  input.over = true;
  input.at = point;
  return input;
}

void press(AppState& state, Point point) {
  auto input = at(point);
  input.pressed = input.down = true;
  handle_pointer(state, input);
}

void release(AppState& state, Point point) {
  auto input = at(point);
  input.released = true;
  handle_pointer(state, input);
}

void drag(AppState& state, Point from, Point to) {
  press(state, from);
  for (int i = 1; i <= 10; ++i) {
    const float share = static_cast<float>(i) / 10;
    auto input = at({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
    input.moved = {(to.x - from.x) / 10, (to.y - from.y) / 10};
    input.down = true;
    handle_pointer(state, input);
  }
  release(state, to);
}

constexpr Point kNowhere{900, 590};

}  // namespace

TEST_CASE("A click selects, a click beside clears") {
  SampleState sample;
  const auto law = sample.row("law");
  const auto place = sample.place_of(law);
  REQUIRE(place.x > 0);
  press(sample.state, place);
  CHECK(sample.state.selected == kNoEvent);
  release(sample.state, place);
  CHECK(sample.state.selected == law);
  CHECK(sample.state.panels.details);
  press(sample.state, kNowhere);
  release(sample.state, kNowhere);
  CHECK(sample.state.selected == kNoEvent);
}

TEST_CASE("In every layout events are clicked, and time is dragged the way it runs") {
  for (const auto layout : kLayoutKinds) {
    CAPTURE(to_string(layout));
    SampleState sample;
    auto& state = sample.state;
    set_layout(state, layout);
    sample.refresh();
    const auto law = sample.row("law");
    press(state, sample.place_of(law));
    release(state, sample.place_of(law));
    CHECK(state.selected == law);

    const bool down = layout == LayoutKind::vertical;
    const auto& plot = state.scene.plot;
    const Point from{plot.x + 300, plot.y + 300};
    const auto left = state.navigation.shown.left;
    drag(state, from, {from.x + (down ? 60.0F : 0), from.y + (down ? 0 : 60.0F)});
    sample.settle();
    CHECK(state.navigation.shown.left == left);
    const auto held = state.navigation.shown.x_of(state.store->start(law));
    drag(state, from, {from.x + (down ? 0 : 60.0F), from.y + (down ? 60.0F : 0)});
    sample.refresh();
    CHECK(state.navigation.shown.x_of(state.store->start(law)) == doctest::Approx(held + 60));
  }
}

TEST_CASE("The pointer lights up what it is over, unless a panel has it") {
  SampleState sample;
  const auto law = sample.row("law");
  auto input = at(sample.place_of(law));
  handle_pointer(sample.state, input);
  CHECK(sample.state.hovered == law);
  input.over = false;
  handle_pointer(sample.state, input);
  CHECK(sample.state.hovered == kNoEvent);
}

TEST_CASE("A drag pans by what the pointer moved and selects nothing") {
  SampleState sample;
  const auto place = sample.place_of(sample.row("law"));
  const auto under = sample.state.navigation.shown.instant_at(200);
  drag(sample.state, place, {place.x - 120, place.y});
  CHECK(sample.state.navigation.shown.x_of(under) == doctest::Approx(80).epsilon(0.01));
  CHECK(sample.state.selected == kNoEvent);
  CHECK_FALSE(sample.state.dragging);
}

TEST_CASE("A drag that begins on a panel does not pan") {
  SampleState sample;
  const auto before = sample.state.navigation.shown;
  auto input = at({100, 100});
  input.over = false;
  input.pressed = input.down = true;
  handle_pointer(sample.state, input);
  input = at({300, 100});
  input.down = true;
  input.moved = {200, 0};
  handle_pointer(sample.state, input);
  CHECK(sample.state.navigation.shown == before);
}

TEST_CASE("The wheel zooms about the pointer; with Shift it pans") {
  SampleState sample;
  auto& navigation = sample.state.navigation;
  const float x = 400;
  const auto under = navigation.shown.instant_at(x - sample.state.scene.plot.x);
  auto input = at({x, 300});
  input.wheel = 3;
  handle_pointer(sample.state, input);
  CHECK(navigation.target.seconds_per_pixel < navigation.shown.seconds_per_pixel);
  CHECK(navigation.target.x_of(under) == doctest::Approx(x - sample.state.scene.plot.x));
  sample.settle();

  const auto before = navigation.target;
  input.shift = true;
  handle_pointer(sample.state, input);
  CHECK(navigation.target.seconds_per_pixel == before.seconds_per_pixel);
  CHECK(before.x_of(navigation.target.left) < -10);
}

TEST_CASE("A double click zooms to the event and puts it in the middle") {
  SampleState sample;
  const auto law = sample.row("law");
  auto input = at(sample.place_of(law));
  input.pressed = input.down = input.double_clicked = true;
  handle_pointer(sample.state, input);
  CHECK(sample.state.selected == law);
  sample.settle();
  const auto& shown = sample.state.navigation.shown;
  CHECK(shown.x_of(sample.state.store->start(law)) ==
        doctest::Approx(shown.width / 2).epsilon(0.05));
}

TEST_CASE("A drag that is let go in motion glides on, and a press stops it") {
  SampleState sample;
  auto& state = sample.state;
  zoom_to(state, sample.row("law"));
  sample.settle();
  select(state, kNoEvent);
  const auto move = [&](float x, double seconds, bool pressed, bool released) {
    auto input = at({x, 590});
    input.moved = {20, 0};
    input.seconds = seconds;
    input.pressed = pressed;
    input.down = !released;
    input.released = released;
    handle_pointer(state, input);
  };
  move(300, 1, true, false);
  for (int i = 1; i <= 6; ++i) move(300 + 20 * static_cast<float>(i), 1 + i / 60.0, false, false);
  move(420, 1 + 6 / 60.0, false, true);
  REQUIRE(state.navigation.moving());
  const auto released_at = state.navigation.shown;
  advance(state.navigation, 1.0 / 60);
  const double first = released_at.x_of(state.navigation.shown.left);
  CHECK(first == doctest::Approx(-20).epsilon(0.1));  // as fast as it was dragged
  const auto then = state.navigation.shown;
  for (int i = 0; i < 10; ++i) advance(state.navigation, 1.0 / 60);
  CHECK(then.x_of(state.navigation.shown.left) < -20);
  const auto stopped = state.navigation.shown;
  move(500, 2, true, false);
  CHECK_FALSE(state.navigation.moving());
  CHECK(state.navigation.shown == stopped);
}

TEST_CASE("A band drawn with the right button or with Shift is zoomed to; Esc gives it up") {
  for (const bool with_shift : {false, true}) {
    SampleState sample;
    auto& state = sample.state;
    const float left = state.scene.plot.x;
    const auto begin = state.scene.viewport.instant_at(200),
               end = state.scene.viewport.instant_at(500);
    const auto band = [&](bool pressed, bool down, bool released, float x) {
      auto input = at({left + x, 300});
      input.button = with_shift ? PointerButton::left : PointerButton::right;
      input.shift = with_shift;
      input.pressed = pressed;
      input.down = down;
      input.released = released;
      handle_pointer(state, input);
    };
    band(true, true, false, 500);
    band(false, true, false, 200);
    CHECK(state.box);
    CHECK(state.navigation.target == state.navigation.shown);
    band(false, false, true, 200);
    CHECK_FALSE(state.box);
    sample.settle();
    CHECK(std::abs(state.navigation.shown.x_of(begin)) < 1);
    CHECK(std::abs(state.navigation.shown.x_of(end) - state.navigation.shown.width) < 1);

    const auto before = state.navigation.target;
    band(true, true, false, 100);
    band(false, true, false, 400);
    CHECK(leave(state));
    band(false, false, true, 400);
    CHECK(state.navigation.target == before);
    band(true, true, false, 100);  // too little for a band
    band(false, false, true, 102);
    CHECK(state.navigation.target == before);
  }
}

TEST_CASE("A touchpad's sideways motion pans, and Ctrl with it zooms") {
  SampleState sample;
  auto& navigation = sample.state.navigation;
  auto input = at({400, 300});
  input.wheel_sideways = 2;
  input.wheel = 0.5F;
  const auto before = navigation.target;
  handle_pointer(sample.state, input);
  CHECK(navigation.target.seconds_per_pixel == before.seconds_per_pixel);
  CHECK(before.x_of(navigation.target.left) < -10);
  input.wheel_sideways = 0;
  input.control = true;
  input.at.x = 1;  // over the lanes' names too
  handle_pointer(sample.state, input);
  CHECK(navigation.target.seconds_per_pixel < before.seconds_per_pixel);
}

TEST_CASE("The fourth and fifth button go back and forward") {
  SampleState sample;
  auto& state = sample.state;
  const auto before = state.navigation.target;
  state.views.observe(before, 0);
  zoom_to(state, sample.row("law"));
  sample.settle();
  state.views.observe(state.navigation.target, 1);
  auto input = at({400, 300});
  input.pressed = input.down = true;
  input.button = PointerButton::back;
  handle_pointer(state, input);
  sample.settle();
  CHECK(std::abs(before.x_of(state.navigation.shown.left)) < 1);
  input.button = PointerButton::forward;
  handle_pointer(state, input);
  sample.settle();
  CHECK(state.navigation.shown.seconds_per_pixel < before.seconds_per_pixel / 2);
}
