// Where time is in a scene: to the right, downward, or to the right in several panels.
#pragma once

#include <vector>

#include "scene/scene_builder.hpp"

namespace timeloom {

// The viewport's x under a point; in the nearest panel where there are several.
double time_position(const Scene& scene, Point point);

// A motion as x along time and y across it.
Point along_time(const Scene& scene, Point motion);

// The parts of the plots between two of the viewport's x.
std::vector<Rect> time_stretch(const Scene& scene, double from, double to);

}  // namespace timeloom
