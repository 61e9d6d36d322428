#include "render/gl/glyph_textures.hpp"

namespace timeloom::gl {

GlyphTextures GlyphTextures::create() {
  GlyphTextures textures;
  for (auto& texture : textures.textures_) {
    texture = Texture::create();
    glBindTexture(GL_TEXTURE_2D_ARRAY, texture.id());
    for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
      glTexParameteri(GL_TEXTURE_2D_ARRAY, filter, GL_LINEAR);
    for (const GLenum wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
      glTexParameteri(GL_TEXTURE_2D_ARRAY, wrap, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAX_LEVEL, 0);
  }
  return textures;
}

void GlyphTextures::update(GlyphAtlas& atlas) {
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  const GLsizei size = atlas.page_size();
  for (const bool colour : {false, true}) {
    const auto sort = static_cast<std::size_t>(colour);
    const GLenum format = colour ? GL_RGBA : GL_RED;
    auto& pages = atlas.pages(colour);
    glBindTexture(GL_TEXTURE_2D_ARRAY, textures_[sort].id());
    if (page_counts_[sort] != pages.size()) {
      glTexImage3D(GL_TEXTURE_2D_ARRAY, 0, colour ? GL_RGBA8 : GL_R8, size, size,
                   static_cast<GLsizei>(pages.size()), 0, format, GL_UNSIGNED_BYTE, nullptr);
      for (auto& page : pages) {
        page.dirty_begin = 0;
        page.dirty_end = size;
      }
      page_counts_[sort] = pages.size();
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
      auto& page = pages[i];
      if (page.dirty_begin == page.dirty_end) continue;
      const auto offset = static_cast<std::size_t>(page.dirty_begin) *
                          static_cast<std::size_t>(size) * (colour ? 4 : 1);
      glTexSubImage3D(GL_TEXTURE_2D_ARRAY, 0, 0, page.dirty_begin, static_cast<GLint>(i), size,
                      page.dirty_end - page.dirty_begin, 1, format, GL_UNSIGNED_BYTE,
                      page.texels.data() + offset);
      page.dirty_begin = page.dirty_end = 0;
    }
  }
}

void GlyphTextures::bind() const {
  for (GLenum unit = 0; unit < textures_.size(); ++unit) {
    glActiveTexture(GL_TEXTURE0 + unit);
    glBindTexture(GL_TEXTURE_2D_ARRAY, textures_[unit].id());
  }
}

int GlyphTextures::most_pages() {
  GLint layers = 0;
  glGetIntegerv(GL_MAX_ARRAY_TEXTURE_LAYERS, &layers);
  return layers;
}

}  // namespace timeloom::gl
