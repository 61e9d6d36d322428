#include "layout/placement_memory.hpp"

namespace timeloom {

void PlacementMemory::remember(const FigureLayout& layout) {
  placements_.clear();
  for (const auto& band : layout.bands)
    for (const auto& placed : band.layout.marks)
      placements_[placed.mark.event] = {placed.row, placed.label.side};
}

void PlacementMemory::recall(std::vector<Mark>& marks) const {
  if (placements_.empty()) return;
  for (auto& mark : marks)
    if (const auto found = placements_.find(mark.event); found != placements_.end())
      mark.before = found->second;
}

}  // namespace timeloom
