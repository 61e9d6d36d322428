// Puts the content of a band into its rows.
#pragma once

#include <vector>

#include "base/geometry.hpp"
#include "layout/band_content.hpp"
#include "layout/label_writer.hpp"
#include "layout/row_packing.hpp"
#include "layout/text_block.hpp"

namespace timeloom {

// A label at its place. y from the band's top.
struct PlacedLabel {
  LabelSide side = LabelSide::none;
  std::vector<TextLine> lines;
  Point leader_begin, leader_end;  // from the mark to the words, where they stand above or below
};

void move_label(PlacedLabel& label, Point by);

// One event in its row; y from the band's top, to the row's middle.
struct PlacedMark {
  Mark mark;
  float y = 0;
  int row = 0;
  PlacedLabel label;
  float opacity = 1, label_opacity = 1;  // below 1 while it comes or goes (LayoutTransition)
};

struct BandLayout {
  std::vector<PlacedMark> marks;
  DensityProfile density;
  std::size_t event_count = 0;
  std::size_t unlabelled_count = 0;  // without a label of their own
};

struct BandRoom {
  float plot_width = 0;
  int rows = 1;
  float row_height = 0;
  bool in_full = true;  // what is too long for one line may take more; else it stays shortened
};

// As many rows as the content would like, so that everything has its label; its labels need only
// be measured. Nothing is placed where it is dense.
Packing pack_as_wanted(const BandContent& content, float plot_width);

// The rows of that, at least 1.
int rows_wanted(const BandContent& content, const Packing& as_wanted);
int rows_wanted(const BandContent& content, float plot_width);

// Likewise, with no label shortened that is whole on a few lines; at least `wanted`, which
// rows_wanted() gave.
int rows_wanted_in_full(const BandContent& content, int wanted, float plot_width,
                        const LabelWriter& writer);

// Every event of the content is one placed mark or counted once in the profile. Where the marks of
// one lane do not fit into the rows, they become a strip (band_strip.hpp). Labels stand beside
// their marks, on several lines where each can then be whole.
BandLayout lay_out_rows(BandContent content, const BandRoom& room, const LabelWriter& writer);

// Of a band that is not in view: in which rows its events are, so that they are still there when it
// comes into view, but nothing to draw.
BandLayout lay_out_unseen(BandContent content, const Packing& as_wanted);

// The same, and then room is sought for labels that have none so far (label_placement.hpp).
BandLayout lay_out_band(BandContent content, const BandRoom& room, const LabelWriter& writer);

}  // namespace timeloom
