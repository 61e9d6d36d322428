// Curves and dashes made of straight pieces, on the CPU.
#pragma once

#include <vector>

#include "base/geometry.hpp"

namespace timeloom::gl {

// Points along a cubic Bézier curve, its ends included, nowhere further than `tolerance` from it.
std::vector<Point> flatten_curve(Point from, Point control_from, Point control_to, Point to,
                                 float tolerance);

// The polyline cut into dashes and gaps of `dash` each, a dash first. A `dash` ≤ 0 gives the whole.
std::vector<std::vector<Point>> split_dashes(const std::vector<Point>& points, float dash);

}  // namespace timeloom::gl
