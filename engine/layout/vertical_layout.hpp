// The vertical layout: time runs downward, for narrow columns and phones.
#pragma once

#include "layout/figure_layout.hpp"

namespace timeloom {

// Dates stand at the left of the axis, intervals as bars in columns beside it, and every event's
// words to the right of it, wrapped, in order of time, with a leader to their place; leaders never
// cross. A wide figure has words on both sides. Where the input's height is 0, the figure is as
// high as all of its words need; else the
// least important go without, and where their ticks would touch one stands for several.
FigureLayout lay_out_vertical(const FigureInput& input, TextShaper& shaper);

}  // namespace timeloom
