// How fast the pointer was when it let go.
#pragma once

#include <deque>

#include "base/geometry.hpp"

namespace timeloom {

class DragSpeed {
public:
  void start(Point at, double seconds);
  void add(Point at, double seconds);
  // Logical pixels per second over the last moments; nothing where the pointer rested before.
  Point at_release(double seconds) const;

private:
  struct Sample {
    Point at;
    double seconds;
  };
  std::deque<Sample> samples_;  // of the last moments
};

}  // namespace timeloom
