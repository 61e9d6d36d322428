// The layout of lanes: one axis across, a band for each lane below it.
#pragma once

#include "layout/figure_layout.hpp"

namespace timeloom {

// Opens as many levels of nested lanes as fit, unless the view says how many. Bands that want more
// rows than there are give up labels first (lay_out_band). A figure without a height is as high as
// all lanes need, up to 8000 pixels.
FigureLayout lay_out_lanes(const FigureInput& input, TextShaper& shaper);

}  // namespace timeloom
