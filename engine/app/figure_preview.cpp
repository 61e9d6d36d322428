#include "app/figure_preview.hpp"

#include <glad/gl.h>

#include <algorithm>

#include "app/is_ready.hpp"
#include "app/scene_cache.hpp"
#include "base/background.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom {

FigurePreview::~FigurePreview() {
  if (texture_ != 0) glDeleteTextures(1, &texture_);
}

void FigurePreview::update(AppState& state, TextShaper& shaper, Size most) {
  auto& figure = state.figure;
  if (pending_.valid()) {
    if (!is_ready(pending_)) return;
    if (const auto image = pending_.get()) show(figure, *image);
  }
  if (!figure.open || figure.width <= 0 || figure.height <= 0) return;
  if (figure.source_line_coming) return;
  Key key{state.document, state.index_version, state.navigation.shown, figure.width,
          figure.height,  figure.theme,        figure.source_line,     most};
  if (key_ == key) return;
  key_ = std::move(key);
  auto list = figure_list(state, shaper);
  const float scale = std::min(most.width / list.size.width, most.height / list.size.height);
  pending_ = in_background([list = std::move(list), scale, wake = wake_] {
    auto image = render_image(list, static_cast<double>(scale));
    wake();
    return image;
  });
}

void FigurePreview::show(FigureRequest& figure, const Image& image) {
  if (texture_ == 0) glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               image.pixels.data());
  figure.preview = {texture_, static_cast<float>(image.width), static_cast<float>(image.height)};
}

}  // namespace timeloom
