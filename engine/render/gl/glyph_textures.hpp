// The pages of a glyph atlas as two array textures: coverage and colour.
#pragma once

#include <array>

#include "render/gl/gl_handle.hpp"
#include "render/gl/glyph_atlas.hpp"

namespace timeloom::gl {

class GlyphTextures {
public:
  static GlyphTextures create();
  // Sends what changed in the atlas since the last call.
  void update(GlyphAtlas& atlas);
  // Coverage to unit 0, colour to unit 1.
  void bind() const;
  static int most_pages();

private:
  std::array<Texture, 2> textures_;
  std::array<std::size_t, 2> page_counts_{};
};

}  // namespace timeloom::gl
