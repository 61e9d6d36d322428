// Figures for readers from right to left.
#pragma once

#include "layout/figure_layout.hpp"

namespace timeloom {

// Words, legend and the names of lanes stand at the other side, aligned to the right. Time still
// runs from left to right, as charts in Arabic and Hebrew papers mostly have it, and so do the
// marks and labels within the plot.
void mirror(FigureLayout& layout, float figure_width);

}  // namespace timeloom
