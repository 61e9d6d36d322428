// Where the panels stand around the timeline.
#pragma once

#include "base/geometry.hpp"

namespace timeloom {

struct PanelsShown {
  bool sources = true, details = true, diagnostics = false;
};

// Logical pixels; a panel that is not shown is empty.
struct PanelLayout {
  Rect toolbar, sources, details, diagnostics, timeline;
};

// Side panels give way where the window is narrow, the details first.
PanelLayout lay_out_panels(Size window, const PanelsShown& shown);

}  // namespace timeloom
