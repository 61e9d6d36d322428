// Annotations in a scene: drawn over what they are about, and where they can be taken hold of.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/figure_layout.hpp"
#include "layout/link_routing.hpp"
#include "scene/display_list.hpp"
#include "text/text_shaper.hpp"
#include "view/theme.hpp"
#include "view/view.hpp"

namespace timeloom {

// One annotation as it was drawn.
struct SceneAnnotation {
  std::size_t annotation = 0;  // a position in the view's
  Rect body;                   // its words, or its line where it has none
  Rect extent;                 // a range: all of it; else as the body
  Point at;                    // what a note points at
};

// Adds the view's annotations to `list`, which holds the events already: notes keep clear of them.
// `anchors`, ordered by event, are where events stand. A note whose event or lane is out of sight
// is left out.
std::vector<SceneAnnotation> draw_annotations(const View& view, const Theme& theme,
                                              const EventStore& store, const FigureLayout& layout,
                                              std::span<const Anchor> anchors, TextShaper& shaper,
                                              DisplayList& list);

// What a pointer takes hold of.
struct AnnotationGrip {
  enum class Part : std::uint8_t { body, begin, end };
  std::size_t annotation = 0;
  Part part = Part::body;
};

// The uppermost within a few pixels of `point`.
std::optional<AnnotationGrip> annotation_at(std::span<const SceneAnnotation> annotations,
                                            const View& view, Point point);

}  // namespace timeloom
