// The patterns that tell bars apart without colour.
#pragma once

#include "scene/display_list.hpp"
#include "view/theme.hpp"

namespace timeloom {

// Draws the look's pattern over `area`, in the layer of `bar` and as part of its event; nothing for
// a plain one. Patterns are anchored to the picture, so that
// those of neighbouring bars go on in one another.
void draw_bar_pattern(DisplayList& list, const Rect& area, const RoleLook& look, const Item& bar);

}  // namespace timeloom
