#include "render/gl/text_batch.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

#include "render/gl/device_space.hpp"
#include "shaders.hpp"

namespace timeloom::gl {

namespace {

struct Instance {
  Box box, clip, source;
  float page, in_colour;
  Colour colour;
};

// Where a glyph's origin goes: a whole device pixel and quarters of one to the right of it.
struct GlyphOrigin {
  float x, y;
  int quarter;
};

GlyphOrigin snap(float x, float y) {
  const float quarters = std::round(x * 4);
  const float whole = std::floor(quarters / 4);
  return {whole, std::round(y), static_cast<int>(quarters - whole * 4)};
}

struct GlyphPen {
  Colour colour;
  Box clip;
  float scale;
  float halo;
};

void add_glyphs(const TextItem& item, const GlyphPen& pen, GlyphAtlas& atlas,
                std::vector<Instance>& instances) {
  const float x = item.origin.x * pen.scale, y = std::round(item.origin.y * pen.scale);
  for (const auto& run : item.text->runs) {
    for (const auto& glyph : run.glyphs) {
      const auto at = snap(x + glyph.x * pen.scale, y + glyph.y * pen.scale);
      const auto picture = atlas.get({run.font, glyph.index, at.quarter, pen.halo}, pen.scale);
      if (!picture || picture->width == 0) continue;
      const float left = at.x + picture->left, top = at.y + picture->top;
      const auto width = static_cast<float>(picture->width),
                 height = static_cast<float>(picture->height);
      const Box box{left, top, left + width * picture->stretch, top + height * picture->stretch};
      if (box[2] <= pen.clip[0] || box[3] <= pen.clip[1] || box[0] >= pen.clip[2] ||
          box[1] >= pen.clip[3])
        continue;
      const auto source_x = static_cast<float>(picture->x),
                 source_y = static_cast<float>(picture->y);
      instances.push_back({.box = box,
                           .clip = pen.clip,
                           .source = {source_x, source_y, source_x + width, source_y + height},
                           .page = static_cast<float>(picture->page),
                           .in_colour = picture->colour ? 1.0F : 0.0F,
                           .colour = pen.colour});
    }
  }
}

}  // namespace

TextBatch::TextBatch(ShaderProgram program, AtlasLimits limits)
    : program_(std::move(program)),
      instances_(sizeof(Instance),
                 {
                     {4, GL_FLOAT, offsetof(Instance, box)},
                     {4, GL_FLOAT, offsetof(Instance, clip)},
                     {4, GL_FLOAT, offsetof(Instance, source)},
                     {2, GL_FLOAT, offsetof(Instance, page)},
                     {4, GL_UNSIGNED_BYTE, offsetof(Instance, colour)},
                 }),
      atlas_(limits.page_size, limits.pages_kept,
             static_cast<std::size_t>(GlyphTextures::most_pages())),
      textures_(GlyphTextures::create()) {}

Result<TextBatch> TextBatch::create(AtlasLimits limits) {
  auto program = ShaderProgram::create("glyph", shaders::glyph_vert, shaders::glyph_frag);
  if (!program) return tl::unexpected(program.error());
  return TextBatch(std::move(*program), limits);
}

void TextBatch::upload(const DisplayList& list, float scale) {
  if (scale != scale_) atlas_.clear();
  atlas_.begin_list();
  scale_ = scale;
  std::vector<Instance> instances;
  ranges_.clear();
  for (const auto& item : list.texts) {
    if (!item.text) continue;
    const auto first = instances.size();
    const auto clip = device_clip(list, item.clip, scale);
    if (item.halo > 0)
      add_glyphs(item, {item.halo_colour, clip, scale, item.halo * scale}, atlas_, instances);
    add_glyphs(item, {item.colour, clip, scale, 0}, atlas_, instances);
    ranges_.add(item.layer, first, instances.size() - first);
  }
  instances_.upload(std::as_bytes(std::span(instances)));
  textures_.update(atlas_);
}

void TextBatch::draw(Layer layer, const Placement& placement) const {
  if (ranges_[layer].count == 0) return;
  program_.use(placement);
  textures_.bind();
  program_.set_sampler("coverage_pages", 0);
  program_.set_sampler("colour_pages", 1);
  instances_.draw(ranges_[layer]);
}

}  // namespace timeloom::gl
