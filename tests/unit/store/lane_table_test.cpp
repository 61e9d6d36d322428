#include "store/lane_table.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("a path is a lane within lanes, the parent first") {
  LaneTable lanes;
  const auto suit = lanes.intern("Lawsuits/Backpage v. McKenna");
  REQUIRE(lanes.size() == 3);
  CHECK(lanes[suit].name == "Backpage v. McKenna");
  CHECK(lanes[suit].path == "Lawsuits/Backpage v. McKenna");
  CHECK(lanes[suit].depth == 2);
  const auto parent = lanes[suit].parent;
  CHECK(parent < suit);
  CHECK(lanes[parent].name == "Lawsuits");
  CHECK(lanes[parent].parent == kRootLane);
  CHECK(lanes.intern("Lawsuits") == parent);
}

TEST_CASE("empty parts and blanks around parts are dropped") {
  LaneTable lanes;
  const auto lane = lanes.intern("a/b");
  CHECK(lanes.intern("/a//b/") == lane);
  CHECK(lanes.intern(" a / b ") == lane);
  CHECK(lanes.intern(" a / b ") == lane);
  CHECK(lanes.intern("") == kRootLane);
  CHECK(lanes.intern(" / ") == kRootLane);
  CHECK(lanes.size() == 3);
}

TEST_CASE("ancestors are found by depth") {
  LaneTable lanes;
  const auto deep = lanes.intern("a/b/c");
  CHECK(lanes[lanes.ancestor(deep, 1)].path == "a");
  CHECK(lanes[lanes.ancestor(deep, 2)].path == "a/b");
  CHECK(lanes.ancestor(deep, 3) == deep);
  CHECK(lanes.ancestor(deep, 9) == deep);
  CHECK(lanes.ancestor(deep, 0) == kRootLane);
}

TEST_CASE("a path of any depth ends at the deepest lane") {
  LaneTable lanes;
  std::string path;
  for (int i = 0; i < 10'000; ++i) path += "x/";
  const auto lane = lanes.intern(path);
  CHECK(lanes[lane].depth == LaneTable::deepest);
  CHECK(lanes.size() == LaneTable::deepest + 1);
  CHECK(lanes.intern(lanes[lane].path) == lane);
}

TEST_CASE("a lane keeps the highest rank that it was given") {
  LaneTable lanes;
  const auto lane = lanes.intern("a");
  CHECK(lanes[lane].rank == 0);
  lanes.raise_rank(lane, 2);
  lanes.raise_rank(lane, 1);
  CHECK(lanes[lane].rank == 2);
}
