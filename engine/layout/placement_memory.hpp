// Where the events of a picture stood, so that the next leaves them there while one zooms.
#pragma once

#include <unordered_map>
#include <vector>

#include "layout/figure_layout.hpp"
#include "layout/row_packing.hpp"

namespace timeloom {

class PlacementMemory {
public:
  // Forgets what was before. O(marks).
  void remember(const FigureLayout& layout);
  void forget() { placements_.clear(); }

  // Sets Mark::before of those that were in the picture.
  void recall(std::vector<Mark>& marks) const;

private:
  std::unordered_map<EventRow, Placement> placements_;
};

}  // namespace timeloom
