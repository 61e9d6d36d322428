// The layout of a spine: one axis across the middle, labels on both sides of it.
#pragma once

#include "layout/figure_layout.hpp"

namespace timeloom {

// The axis is a ribbon with the dates and, in rows as in a lane, all intervals. Events of one date
// stand above and below it on poles (flag_placement.hpp). Who found no room is a tick on the
// ribbon's edge, and where even ticks would touch, counted in a profile.
FigureLayout lay_out_spine(const FigureInput& input, TextShaper& shaper);

}  // namespace timeloom
