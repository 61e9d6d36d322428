// What renderers do with a font. For text/*.cpp and render/*.cpp only: it brings in cairo.
#pragma once

#include <vector>

#include "text/cairo_handle.hpp"
#include "text/shaped_text.hpp"

namespace timeloom {

// Lives on its own: the shaper that found it may be gone. May be used from several threads.
class Font {
public:
  explicit Font(cairo_scaled_font_t* scaled_font);  // takes a share

  // Makes it the font of `context`; glyph positions are then logical pixels.
  void select(cairo_t* context) const;
  // The same font, `scale` times as large.
  CairoHandle<cairo_scaled_font_t> scaled(double scale) const;
  // Its glyphs are pictures (emoji) and have no outline that could be filled.
  bool has_colour() const { return has_colour_; }
  double ascent() const;
  double descent() const;

private:
  CairoHandle<cairo_scaled_font_t> scaled_font_;
  bool has_colour_ = false;
};

// Adds the outlines of `glyphs`, moved by `origin`, to the context's path. The path is exact, where
// cairo 1.16 would draw glyphs at whole pixels only.
void add_glyph_outlines(cairo_t* context, const GlyphRun& run, double origin_x, double origin_y);

std::vector<cairo_glyph_t> cairo_glyphs(const GlyphRun& run, double origin_x, double origin_y);

}  // namespace timeloom
