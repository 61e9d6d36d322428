// Puts the content of a band into its rows.
#pragma once

#include <vector>

#include "base/geometry.hpp"
#include "layout/band_content.hpp"
#include "layout/row_packing.hpp"

namespace timeloom {

// One event in its row; y from the band's top, to the row's middle.
struct PlacedMark {
  Mark mark;
  float y = 0;
  LabelSide side = LabelSide::none;
  Point label_origin;                    // left end of the baseline
  float opacity = 1, label_opacity = 1;  // below 1 while it comes or goes (LayoutTransition)
};

struct BandLayout {
  std::vector<PlacedMark> marks;
  DensityProfile density;
  std::size_t event_count = 0;
  std::size_t unlabelled_count = 0;  // without a label of their own
};

// Rows that the content would like, so that everything has its label; at least 1.
int rows_wanted(const BandContent& content, float plot_width);

// Every event of the content is one placed mark or counted once in the profile. Where the marks of
// one lane do not fit into the rows, they become a strip (band_strip.hpp).
BandLayout lay_out_band(BandContent content, float plot_width, int rows, float row_height);

}  // namespace timeloom
