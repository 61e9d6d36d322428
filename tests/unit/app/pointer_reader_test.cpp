#include "app/pointer_reader.hpp"

#include <doctest/doctest.h>

using namespace timeloom;
using Action = PointerEvent::Action;

namespace {

PointerEvent event(Action action, float x, double seconds = 0) {
  return {.action = action, .at = {x, 100}, .seconds = seconds};
}

const Rect kTimeline{50, 40, 400, 300};

}  // namespace

TEST_CASE("A whole drag between two frames is understood") {
  PointerReader reader;
  const auto inputs = reader.read({event(Action::moved, 100), event(Action::pressed, 100),
                                   event(Action::moved, 160), event(Action::released, 160)},
                                  kTimeline, false);
  REQUIRE(inputs.size() == 5);
  CHECK(inputs[1].pressed);
  CHECK(inputs[1].down);
  CHECK(inputs[1].at == Point{50, 60});
  CHECK(inputs[2].moved.x == 60);
  CHECK(inputs[2].down);
  CHECK(inputs[3].released);
  CHECK_FALSE(inputs[3].down);
  CHECK_FALSE(inputs[4].released);
  CHECK(inputs[4].at == Point{110, 60});
}

TEST_CASE("Two presses soon after another at one place are a double click, a third is not") {
  PointerReader reader;
  const auto inputs =
      reader.read({event(Action::pressed, 100, 1.0), event(Action::released, 100, 1.05),
                   event(Action::pressed, 101, 1.2), event(Action::released, 101, 1.25),
                   event(Action::pressed, 101, 1.4)},
                  kTimeline, false);
  CHECK_FALSE(inputs[0].double_clicked);
  CHECK(inputs[2].double_clicked);
  CHECK_FALSE(inputs[4].double_clicked);
}

TEST_CASE("Presses that are late or elsewhere are single") {
  PointerReader reader;
  CHECK_FALSE(reader.read({event(Action::pressed, 100, 1)}, kTimeline, false)[0].double_clicked);
  CHECK_FALSE(reader.read({event(Action::pressed, 100, 2)}, kTimeline, false)[0].double_clicked);
  CHECK_FALSE(reader.read({event(Action::pressed, 140, 2.1)}, kTimeline, false)[0].double_clicked);
}

TEST_CASE("Panels and what is in front have the pointer") {
  PointerReader reader;
  CHECK_FALSE(reader.read({event(Action::moved, 20)}, kTimeline, false).back().over);
  CHECK_FALSE(reader.read({event(Action::moved, 100)}, kTimeline, true).back().over);
  CHECK(reader.read({}, kTimeline, false).back().over);
}

TEST_CASE("One button at a time, and each says which it is") {
  PointerReader reader;
  auto press = event(Action::pressed, 100), other = event(Action::pressed, 100),
       other_up = event(Action::released, 100), up = event(Action::released, 100);
  press.button = up.button = PointerButton::right;
  const auto inputs = reader.read({press, other, other_up, up}, kTimeline, false);
  CHECK(inputs[0].pressed);
  CHECK(inputs[0].button == PointerButton::right);
  CHECK_FALSE(inputs[1].pressed);
  CHECK_FALSE(inputs[2].released);
  CHECK(inputs[2].down);
  CHECK(inputs[3].released);
  CHECK(inputs[3].button == PointerButton::right);
  CHECK_FALSE(inputs[3].down);
}
