// A glyph made fatter, for the halo around text.
#pragma once

#include "text/glyph_raster.hpp"

namespace timeloom::gl {

// The coverage of everything within `radius` pixels of the glyph: what filling it and stroking its
// outline with a round pen twice as wide would cover. A colour glyph has no outline and so no halo.
GlyphBitmap dilate(const GlyphBitmap& glyph, float radius);

}  // namespace timeloom::gl
