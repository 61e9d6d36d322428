#include "scene/scene_time.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

namespace {

Scene scene_over(const Rect& plot) {
  Scene scene{};
  scene.plot = plot;
  scene.viewport.width = 100;
  return scene;
}

}  // namespace

TEST_CASE("time is to the right, or downward") {
  auto scene = scene_over({10, 20, 100, 300});
  CHECK(time_position(scene, {35, 50}) == 25);
  CHECK(along_time(scene, {3, 4}) == Point{3, 4});
  CHECK(time_stretch(scene, 90, 60) == std::vector<Rect>{{70, 20, 30, 300}});
  scene.runs_down = true;
  CHECK(time_position(scene, {35, 50}) == 30);
  CHECK(along_time(scene, {3, 4}) == Point{4, 3});
  CHECK(time_stretch(scene, -5, 40) == std::vector<Rect>{{10, 20, 100, 40}});
}

TEST_CASE("time in panels is that of the nearest") {
  auto scene = scene_over({0, 0, 220, 100});
  scene.panels = {{0, 0, 100, 100}, {120, 0, 100, 100}};
  CHECK(time_position(scene, {30, 10}) == 30);
  CHECK(time_position(scene, {150, 10}) == 30);
  CHECK(time_position(scene, {108, 10}) == 108);
  CHECK(time_position(scene, {113, 10}) == -7);
  CHECK(time_stretch(scene, 10, 20) == std::vector<Rect>{{10, 0, 10, 100}, {130, 0, 10, 100}});
}
