// The words of marked ranges and lines, in rows of their own between the axis and the lanes.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "text/text_shaper.hpp"
#include "view/annotation.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct StripLabel {
  std::size_t annotation = 0;  // a position in the view's
  std::shared_ptr<const ShapedText> text;
  float x = 0;         // left end, from the plot's left edge
  float baseline = 0;  // from the strip's top
};

struct AnnotationStrip {
  float height = 0;
  std::vector<StripLabel> labels;
};

// One row where all have room in it, three at most; what has no room then goes without its words.
// All stay within the viewport's width. `keeps_height`: as high as all annotations may need, out of
// sight or not, so that lanes do not jump while one pans. O(annotations × rows).
AnnotationStrip lay_out_annotation_strip(const Annotations& annotations, const Viewport& viewport,
                                         bool keeps_height, TextShaper& shaper);

}  // namespace timeloom
