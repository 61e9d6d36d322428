// The layout of small multiples: a panel for each lane, all over the same time.
#pragma once

#include "layout/figure_layout.hpp"

namespace timeloom {

// Panels stand in as many columns as give them a good shape; each has its lane's name, an axis of
// its own and its events in rows, as in a lane. Density profiles are on one scale. Lanes are those
// of the first level, unless the view says how many levels to open.
FigureLayout lay_out_multiples(const FigureInput& input, TextShaper& shaper);

}  // namespace timeloom
