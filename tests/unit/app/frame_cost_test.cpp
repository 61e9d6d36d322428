#include "app/frame_cost.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

namespace {

FrameCost layout_of(double seconds) {
  FrameCost cost;
  cost[Stage::layout] = seconds;
  return cost;
}

}  // namespace

TEST_CASE("Percentiles are over the frames in which there was something to do") {
  FrameCostLog log(1000);
  for (int i = 1; i <= 100; ++i) {
    log.add(layout_of(i));
    log.add({});
  }
  const auto cost = log.of(Stage::layout);
  CHECK(cost.frames == 100);
  CHECK(cost.last == 100);
  CHECK(cost.median == 50);
  CHECK(cost.percentile_95 == 95);
  CHECK(cost.worst == 100);
  CHECK(log.of(Stage::scene).frames == 0);
  CHECK(log.total().frames == 100);
}

TEST_CASE("Only the last frames count") {
  FrameCostLog log(3);
  for (const double seconds : {9.0, 1.0, 2.0, 3.0}) log.add(layout_of(seconds));
  CHECK(log.of(Stage::layout).worst == 3);
  log.clear();
  CHECK(log.of(Stage::layout).frames == 0);
}

TEST_CASE("A watch adds the time of its life to its stage") {
  FrameCost cost;
  { const StageWatch watch(cost, Stage::scene); }
  const double once = cost[Stage::scene];
  CHECK(once > 0);
  { const StageWatch watch(cost, Stage::scene); }
  CHECK(cost[Stage::scene] > once);
  CHECK(cost.total() == cost[Stage::scene]);
}

TEST_CASE(
    "What was done beside a frame is told by its stage, and is none of the frame's own time") {
  FrameCost cost;
  cost[Stage::index] = 3;
  cost[Stage::layout] = 1;
  cost.beside = 3;
  FrameCostLog log;
  log.add(cost);
  CHECK(log.of(Stage::index).worst == 3);
  CHECK(log.total().worst == 1);
}
