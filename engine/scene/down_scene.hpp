// An axis that runs down, and the annotations of a figure that has one.
#pragma once

#include <vector>

#include "layout/figure_layout.hpp"
#include "scene/annotation_scene.hpp"
#include "scene/mark_scene.hpp"

namespace timeloom {

// The ribbon with its ticks, intervals and profile; `now` marks the present where it is in range.
void draw_down_axis(const MarkScene& scene, const FigureLayout& layout,
                    const std::optional<Instant>& now, ScenePen& pen);

// Ranges and lines across the plot, and the words of all that have a callout.
std::vector<SceneAnnotation> draw_down_annotations(const Annotations& annotations,
                                                   const FigureLayout& layout, ScenePen& pen);

}  // namespace timeloom
