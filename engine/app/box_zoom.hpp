// Zooming by a band drawn over the time to be seen: with the right button, or with Shift.
#pragma once

#include <optional>

#include "time/time_span.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct AppState;
struct PointerInput;
struct PanelStyle;
struct Rect;

struct BoxZoom {
  double from = 0, to = 0;  // the viewport's x
};

// Takes what is its own, and says so. A band of a few pixels is a click and zooms nowhere.
bool handle_box_zoom(AppState& state, const PointerInput& input);

// What the band covers of the plot; nothing where that is too little to zoom to.
std::optional<TimeRange> range_of(const BoxZoom& box, const Viewport& viewport);

void draw_zoom_band(const AppState& state, const Rect& timeline, const PanelStyle& style);

}  // namespace timeloom
