// Where the events of a picture stood, so that the next leaves them there while one zooms.
#pragma once

#include <unordered_map>
#include <vector>

#include "layout/figure_layout.hpp"
#include "layout/flag_placement.hpp"
#include "layout/row_packing.hpp"
#include "layout/side_labels.hpp"

namespace timeloom {

class PlacementMemory {
public:
  // Forgets what was before. O(marks).
  void remember(const FigureLayout& layout);
  void forget() { *this = {}; }

  // Sets Mark::before of those that were in the picture.
  void recall(std::vector<Mark>& marks) const;
  // Nothing where the event had no callout.
  FlagPlace flag_of(EventRow event) const;
  LabelColumn column_of(EventRow event) const;

private:
  std::unordered_map<EventRow, Placement> placements_;
  std::unordered_map<EventRow, FlagPlace> flags_;
  std::unordered_map<EventRow, LabelColumn> columns_;
};

}  // namespace timeloom
