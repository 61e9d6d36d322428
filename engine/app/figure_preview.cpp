#include "app/figure_preview.hpp"

#include <glad/gl.h>

#include <algorithm>

#include "app/scene_cache.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom {

FigurePreview::~FigurePreview() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
}

void FigurePreview::update(AppState& state, TextShaper& shaper, Size most) {
  auto& figure = state.figure;
  if (!figure.open || figure.width <= 0 || figure.height <= 0) return;
  Key key{state.document, state.index_version, state.navigation.shown, state.selected,
          figure.width,   figure.height,       figure.theme,           most};
  if (key_ == key) return;
  key_ = std::move(key);
  const auto list = figure_list(state, shaper);
  const float scale = std::min(most.width / list.size.width, most.height / list.size.height);
  const auto image = render_image(list, static_cast<double>(scale));
  if (!image) return;
  if (texture_ == 0) glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image->width, image->height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, image->pixels.data());
  figure.preview = {texture_, static_cast<float>(image->width), static_cast<float>(image->height)};
}

}  // namespace timeloom
