// Where a mark's label stands.
#pragma once

#include "base/geometry.hpp"
#include "layout/band_content.hpp"
#include "layout/row_packing.hpp"

namespace timeloom {

// Labels keep this far from the plot's sides.
inline constexpr float kEdgeGap = 2;

// A bar has its label inside where all of that is within the bar's visible part, its point at an
// open end left out.
bool label_fits_inside(const Mark& mark, float plot_width);

// The left end of the baseline of a label in a row whose middle is at `y`.
Point label_origin(const Mark& mark, LabelSide side, float y);

}  // namespace timeloom
