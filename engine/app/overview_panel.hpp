// Draws the overview strip.
#pragma once

#include "app/overview.hpp"
#include "app/widgets.hpp"

namespace timeloom {

void draw_overview(const AppState& state, const OverviewProfile& profile, const Rect& area,
                   const PanelStyle& style);

}  // namespace timeloom
