// Puts marks and their labels into rows so that nothing overlaps.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "layout/label_place.hpp"

namespace timeloom {

struct Placement {
  int row = -1;  // -1: found no room
  LabelSide side = LabelSide::none;

  friend bool operator==(const Placement&, const Placement&) = default;
};

// One mark. All x in pixels. Items are given in order of time.
struct PackItem {
  float begin = 0, end = 0;   // the mark itself
  float label_width = 0;      // 0: has no label
  int label_rows = 1;         // that its label takes: the mark's, and those below
  bool label_inside = false;  // the label stands inside the mark and takes no room of its own
  float importance = 0;       // decides who keeps a label
  std::optional<Placement> before{};  // in the last picture
};

struct PackLimits {
  float left = 0, right = 0;  // labels stay between
  float label_gap = 4;        // between a mark and its own label
  float label_margin = 6;     // beyond a label, in addition to item_gap
  float item_gap = 3;         // between one item and the next in a row
  int max_rows = 1;
};

struct Packing {
  std::vector<Placement> placements;  // one an item
  int rows_used = 0;
  int unlabelled = 0;  // had a label and lost it, or were not placed
  int unplaced = 0;

  bool loses_nothing() const { return unlabelled == 0 && unplaced == 0; }
};

// Greedy first fit. Where the rows do not suffice for all labels, the most important items keep
// theirs (as many as fit, found by bisection), then free room is given to the others in order of
// importance; where they do not suffice for all marks, the most important marks are placed. Items
// stay where they were before where no label is lost by it and at most two rows more are taken.
// Never lets two items of a row come closer than item_gap, or a label closer to the next than
// label_margin + item_gap. O(n log n × rows).
Packing pack_rows(std::span<const PackItem> items, const PackLimits& limits);

// The same where every mark has its place and every label is shown; nothing where that cannot be
// had by greedy first fit. O(n log n × rows), without the search for who keeps a label.
std::optional<Packing> pack_all(std::span<const PackItem> items, const PackLimits& limits);

// Likewise; but where that cannot be had, the items go into the rows in order of time, and
// whichever finds no room is without its label or its place. Enough to know how many rows they
// would take.
Packing pack_in_time(std::span<const PackItem> items, const PackLimits& limits);

// Shares `budget` rows out to bands that would like `wanted` rows each: all get their wish where
// that fits, else each its share of the budget; none gets less than one.
std::vector<int> share_rows(std::span<const int> wanted, int budget);

}  // namespace timeloom
