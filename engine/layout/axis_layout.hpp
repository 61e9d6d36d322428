// The time axis in pixels.
#pragma once

#include <memory>
#include <vector>

#include "text/text_shaper.hpp"
#include "time/language.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct AxisTick {
  float x = 0;                              // within the plot
  float label_x = 0;                        // left end of the label
  std::shared_ptr<const ShapedText> label;  // empty where there is no room for it
};

struct AxisLayout {
  std::vector<AxisTick> minor;
  std::vector<AxisTick> major;  // the parent unit; empty where the minor labels say everything
};

// Labels lie within the plot and do not overlap. Minor labels are centred on their tick; major
// labels begin at it, and the first is kept in view.
AxisLayout lay_out_axis(const Viewport& viewport, TextShaper& shaper,
                        const Language& language = {});
// One row, counting from instant 0: relative_ticks.hpp.
AxisLayout lay_out_relative_axis(const Viewport& viewport, TextShaper& shaper,
                                 const Language& language = {});

}  // namespace timeloom
