#include "app/drag_speed.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("The speed is that of the last moments") {
  DragSpeed speed;
  speed.start({0, 0}, 0);
  for (int i = 1; i <= 60; ++i)  // slow, then fast
    speed.add({static_cast<float>(i < 50 ? i : 50 + (i - 50) * 10), 0}, i / 60.0);
  CHECK(speed.at_release(1).x == doctest::Approx(600).epsilon(0.05));
  CHECK(speed.at_release(1).y == 0);
}

TEST_CASE("A pointer that rested before has none") {
  DragSpeed speed;
  speed.start({0, 0}, 0);
  speed.add({100, 100}, 0.1);
  CHECK(speed.at_release(0.11).y == doctest::Approx(1000).epsilon(0.05));
  CHECK(speed.at_release(0.5) == Point{});
}

TEST_CASE("A press without a move has none") {
  DragSpeed speed;
  speed.start({5, 5}, 1);
  CHECK(speed.at_release(1) == Point{});
  speed.add({50, 5}, 1);  // at the same moment: no time to measure
  CHECK(speed.at_release(1) == Point{});
}
