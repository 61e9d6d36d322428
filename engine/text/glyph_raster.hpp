// Single glyphs as small pictures, for a renderer that keeps them in an atlas.
#pragma once

#include <cstdint>
#include <vector>

#include "text/shaped_text.hpp"

namespace timeloom {

// Rows top to bottom, without padding. Coverage: one byte a pixel. Colour (emoji): four bytes a
// pixel, RGBA, premultiplied.
struct GlyphBitmap {
  int width = 0, height = 0;
  int left = 0,
      top = 0;  // from the glyph's origin to the bitmap's upper left, device pixels, y down
  bool colour = false;
  std::vector<std::uint8_t> pixels;
};

// `scale`: device pixels per logical pixel. `subpixel_x`: the origin's fraction of a device pixel,
// [0, 1). Unhinted, grey antialiasing: what the cairo renderer draws.
GlyphBitmap rasterise_glyph(const Font& font, std::uint32_t glyph, float scale, float subpixel_x);

}  // namespace timeloom
