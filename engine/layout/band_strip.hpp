// A lane that holds more than fits side by side into its rows.
#pragma once

#include "layout/band_layout.hpp"

namespace timeloom {

// Bars keep apart from bars and symbols from symbols, but a symbol may stand on a bar, as the steps
// of a bill stand on the bill. The most important come first; what finds no place counts in a low
// profile below: at the row's foot, or in the rows that are left. Labels are given where nothing
// else is.
BandLayout lay_out_strip(BandContent content, float plot_width, int rows, float row_height);

}  // namespace timeloom
