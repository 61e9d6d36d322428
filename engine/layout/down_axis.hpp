// The parts of an axis that runs down.
#pragma once

#include <vector>

#include "layout/axis_layout.hpp"
#include "layout/band_content.hpp"

namespace timeloom {

// Ticks with their labels; x is how far down they are. Where a parent unit begins its label stands
// instead of the tick's own, and the one that began before is kept in view at the top.
std::vector<AxisTick> lay_out_down_axis(const Viewport& viewport, bool counts_from_events,
                                        AxisClock clock, const Language& language,
                                        TextShaper& shaper);

// The column of each interval, from the side of its words outward; -1 where there are more than
// `most`. Of two that overlap the one that began later is nearer to the words, so that a line from
// an interval's beginning to its words crosses no other. O(n²).
std::vector<int> choose_columns(const std::vector<Mark>& intervals, int most);

}  // namespace timeloom
