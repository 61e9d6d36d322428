// Pango's view of the fonts: the bundled ones first, then the system's. For text/*.cpp only.
#pragma once

#include <pango/pangocairo.h>

#include <filesystem>

#include "text/cairo_handle.hpp"

namespace timeloom {

struct FontMapRelease {
  void operator()(PangoFontMap* font_map) const;
};
using FontMapHandle = std::unique_ptr<PangoFontMap, FontMapRelease>;

// A font map of its own, so that neither fontconfig's nor Pango's process-wide state changes.
FontMapHandle make_font_map(const std::filesystem::path& font_folder);

// Unhinted, with glyphs at fractions of a pixel, so that a text is as wide at every scale; one unit
// is one logical pixel.
GObjectHandle<PangoContext> make_text_context(PangoFontMap* font_map);

}  // namespace timeloom
