// A simple polygon cut into triangles.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "base/geometry.hpp"

namespace timeloom {

// Positions in `polygon`, which does not cross itself and may be hollow in places. O(n³), for the
// few corners of a symbol.
std::vector<std::array<std::size_t, 3>> triangulate(const std::vector<Point>& polygon);

}  // namespace timeloom
