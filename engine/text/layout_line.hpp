// Reads what Pango laid out. For text/*.cpp only.
#pragma once

#include <pango/pango.h>

#include <functional>
#include <memory>
#include <vector>

#include "text/shaped_text.hpp"

namespace timeloom {

// Nothing for a font that cannot be used; its text then shows as a gap.
using FontOf = std::function<std::shared_ptr<const Font>(PangoFont*)>;

// The glyph runs of the layout's only line, in visual order.
std::vector<GlyphRun> glyph_runs(PangoLayout* layout, const FontOf& font_of);

// A place where the text may be cut, and how wide the text before it is.
struct CutPoint {
  std::uint32_t byte = 0;
  float width = 0;
  bool after_word = false;
};

// In order of the text, without its start and end. Only between what a reader takes for characters.
std::vector<CutPoint> cut_points(PangoLayout* layout);

}  // namespace timeloom
