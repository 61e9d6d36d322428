// The time axis in pixels.
#pragma once

#include <memory>
#include <vector>

#include "text/text_shaper.hpp"
#include "time/axis_clock.hpp"
#include "time/language.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct AxisTick {
  float x = 0;                              // within the plot
  float label_x = 0;                        // left end of the label
  std::shared_ptr<const ShapedText> label;  // empty where there is no room for it
  bool is_covered = false;                  // the label of a tick before it stands over it
};

// A stretch of time that is left out, and how long it is.
struct AxisCut {
  float begin = 0, end = 0;
  float label_x = 0;
  std::shared_ptr<const ShapedText> label;
};

struct AxisLayout {
  std::vector<AxisTick> minor;
  std::vector<AxisTick> major;  // the parent unit; empty where the minor labels say everything
  std::vector<AxisCut> cuts;
};

// What the viewport leaves out, with its length in words that lie within it.
std::vector<AxisCut> lay_out_cuts(const Viewport& viewport, const Language& language,
                                  TextShaper& shaper);

// Labels lie within the plot and do not overlap; nothing but its length stands in a cut. Minor
// labels are centred on their tick; major labels begin at it, and the first is kept in view. One of
// those says the date in full, at the cost of its neighbours' where there is too little room.
AxisLayout lay_out_axis(const Viewport& viewport, AxisClock clock, TextShaper& shaper,
                        const Language& language = {});
// Of its rows of labels.
float header_height(const AxisLayout& axis);
// One row, counting from instant 0: relative_ticks.hpp.
AxisLayout lay_out_relative_axis(const Viewport& viewport, TextShaper& shaper,
                                 const Language& language = {});

}  // namespace timeloom
