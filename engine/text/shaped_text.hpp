// A line of text after shaping: which glyphs of which fonts, where.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace timeloom {

// One face at one size, found by the shaper. Opaque here; text/font.hpp has its uses.
class Font;

enum class FontWeight : std::uint16_t { regular = 400, semibold = 600, bold = 700 };

struct TextStyle {
  float size = 12;  // em, in logical pixels
  FontWeight weight = FontWeight::regular;
  bool italic = false;
  bool tabular_figures = false;  // figures of one width, for axes and tables
  bool display = false;          // in the face of titles, where that is another one

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// `x`, `y`: the glyph's origin relative to the left end of the baseline, logical pixels.
struct Glyph {
  std::uint32_t index = 0;
  float x = 0, y = 0;
};

// A stretch of the text that one glyph or more stand for, in order of the glyphs; what makes text
// in a PDF selectable.
struct GlyphCluster {
  std::uint32_t bytes = 0;
  std::uint32_t glyphs = 0;
};

// Glyphs in visual order, left to right. `backward` says that clusters run against the text, as in
// Arabic.
struct GlyphRun {
  std::shared_ptr<const Font> font;
  std::vector<Glyph> glyphs;
  std::vector<GlyphCluster> clusters;
  std::uint32_t text_begin = 0, text_bytes = 0;  // into ShapedText::text
  bool backward = false;
};

struct ShapedText {
  std::string text;               // what is shown: shortened text has its ellipsis
  float width = 0;                // advance, logical pixels
  float ascent = 0, descent = 0;  // of the style's own font, both positive
  bool shortened = false;
  std::vector<GlyphRun> runs;
};

}  // namespace timeloom
