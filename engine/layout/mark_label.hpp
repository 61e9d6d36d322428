// Where a mark's label stands.
#pragma once

#include "layout/band_layout.hpp"

namespace timeloom {

// Labels keep this far from the plot's sides.
inline constexpr float kEdgeGap = 2;
// From one line of a label to the next.
inline constexpr float kLabelLine = 14;

// The rows, of that height, which so many lines take from the middle of the first on.
int rows_of_label(int lines, float row_height);

// A bar has its label inside where all of that is within the bar's visible part, its point at an
// open end left out; a date drawn as wide as what was stated has it on its line, beside the symbol.
bool label_fits_inside(const Mark& mark, float plot_width);

// The left end of words of that width at the mark's left or right, or inside it.
float label_x(const Mark& mark, LabelSide side, float width, float plot_width);

// Lines below one another, the middle of the first at `first_middle`. Ragged at the right, or at
// the left where they end at their mark or are read from the right.
std::vector<TextLine> label_lines(const LabelText& text, float x, float first_middle,
                                  bool right_aligned);

// At the mark's left or right, or inside it; its first line in a row whose middle is at `y`.
PlacedLabel label_beside(const Mark& mark, const LabelText& text, LabelSide side, float y,
                         float plot_width);

}  // namespace timeloom
