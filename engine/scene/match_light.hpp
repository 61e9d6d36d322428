// Lights what a search found: all else is dimmed, and the axis says where there is more.
#pragma once

#include <array>

#include "base/geometry.hpp"
#include "index/filter_mask.hpp"
#include "scene/display_list.hpp"
#include "store/event_store.hpp"
#include "view/theme.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct MatchLight {
  const EventStore& store;
  const FilterMask& matches;         // of that store
  std::array<EventRow, 2> also_lit;  // what is pointed at and what is selected
  const Viewport& viewport;          // x = 0 is the plot's left edge
  const Rect& plot;
  const Theme& theme;
  bool has_ticks = true;  // above the plot
};

// Dims the items of other events, the density profiles and the links of `list`, and adds, where
// they are wanted, a short tick above the plot for every pixel column in which a match begins, so
// that those in profiles and beyond the lanes' scroll are seen too. Before annotations are added.
// O(items + events in range).
void light_matches(const MatchLight& light, DisplayList& list);

}  // namespace timeloom
