// Draws the facets that are not mere lists: attributes, importance, dates, whether a source is
// given.
#pragma once

#include "app/app_state.hpp"
#include "app/widgets.hpp"

namespace timeloom {

void draw_attributes(AppState& state, const PanelStyle& style);
void draw_importance(AppState& state);
void draw_dates(AppState& state, const PanelStyle& style);
void draw_references(AppState& state, const PanelStyle& style);

}  // namespace timeloom
