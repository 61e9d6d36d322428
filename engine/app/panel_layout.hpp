// Where the panels stand around the timeline.
#pragma once

#include <optional>

#include "base/geometry.hpp"

namespace timeloom {

// What the panel below the timeline can show, one at a time.
enum class BottomTab { table, story, diagnostics, frame_cost };

struct PanelsShown {
  bool sources = true, details = true;
  bool chips = false;  // a row below the toolbar: what is filtered by
  bool overview = true;
  std::optional<BottomTab> bottom = {};
};

// Shows that tab; hides the panel where it was that tab that was shown.
void toggle_bottom(PanelsShown& shown, BottomTab tab);

// Logical pixels; a panel that is not shown is empty.
struct PanelLayout {
  Rect toolbar, chips, sources, details, bottom, overview, timeline;
};

// Side panels give way where the window is narrow, the details first; where it is low, what is
// below the timeline, the overview last.
PanelLayout lay_out_panels(Size window, const PanelsShown& shown);

}  // namespace timeloom
