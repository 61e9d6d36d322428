// Text: one instance a glyph, its picture from the atlas.
#pragma once

#include "base/result.hpp"
#include "render/gl/glyph_atlas.hpp"
#include "render/gl/glyph_textures.hpp"
#include "render/gl/instance_buffer.hpp"
#include "render/gl/shader_program.hpp"
#include "scene/display_list.hpp"

namespace timeloom::gl {

// What the atlas may take before glyphs that are out of use are dropped, page by page.
struct AtlasLimits {
  int page_size = 1024;
  std::size_t pages_kept = 8;  // of coverage, and of colour
};

class TextBatch {
public:
  static Result<TextBatch> create(AtlasLimits limits = {});
  // Baselines are put on whole device pixels, so that all rows are equally sharp.
  void upload(const DisplayList& list, float scale);
  void draw(Layer layer, const Placement& placement) const;

  const GlyphAtlas& atlas() const { return atlas_; }

private:
  TextBatch(ShaderProgram program, AtlasLimits limits);

  ShaderProgram program_;
  InstanceBuffer instances_;
  LayerRanges ranges_;
  GlyphAtlas atlas_;
  GlyphTextures textures_;
  float scale_ = 0;
};

}  // namespace timeloom::gl
