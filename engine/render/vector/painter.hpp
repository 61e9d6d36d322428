// Draws a display list with cairo, on whatever surface. For render/vector/*.cpp only.
#pragma once

#include "scene/display_list.hpp"
#include "text/cairo_handle.hpp"

namespace timeloom {

// Pixels get text as filled outlines, placed exactly where it was shaped to be; documents get text
// as text, which can be selected and searched.
enum class PaintTarget { pixels, document };

// Draws at the context's origin, one user unit per logical pixel, the background included. The
// state of the context is as before afterwards, but for the path and its status.
void paint(cairo_t* context, const DisplayList& list, PaintTarget target);

}  // namespace timeloom
