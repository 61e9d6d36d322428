#include "app/pointer.hpp"

#include <doctest/doctest.h>

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
