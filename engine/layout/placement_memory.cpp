#include "layout/placement_memory.hpp"

namespace timeloom {

namespace {

FlagPlace flag_place(bool above, bool rightward) {
  if (above) return rightward ? FlagPlace::above_right : FlagPlace::above_left;
  return rightward ? FlagPlace::below_right : FlagPlace::below_left;
}

}  // namespace

void PlacementMemory::remember(const FigureLayout& layout) {
  forget();
  for (const auto& band : layout.bands)
    for (const auto& placed : band.layout.marks)
      placements_[placed.mark.event] = {placed.row, placed.label.side};
  for (const auto& callout : layout.callouts) {
    if (callout.annotation) continue;
    const bool rightward = callout.box.x > callout.symbol.x;
    if (layout.down)
      columns_[callout.mark.event] = rightward ? LabelColumn::right : LabelColumn::left;
    else
      flags_[callout.mark.event] = flag_place(callout.symbol.y < layout.ribbon.y, rightward);
  }
}

void PlacementMemory::recall(std::vector<Mark>& marks) const {
  if (placements_.empty()) return;
  for (auto& mark : marks)
    if (const auto found = placements_.find(mark.event); found != placements_.end())
      mark.before = found->second;
}

FlagPlace PlacementMemory::flag_of(EventRow event) const {
  const auto found = flags_.find(event);
  return found == flags_.end() ? FlagPlace::none : found->second;
}

LabelColumn PlacementMemory::column_of(EventRow event) const {
  const auto found = columns_.find(event);
  return found == columns_.end() ? LabelColumn::none : found->second;
}

}  // namespace timeloom
