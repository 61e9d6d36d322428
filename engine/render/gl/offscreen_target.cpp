#include "render/gl/offscreen_target.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace timeloom::gl {

namespace {

// OpenGL's rows run bottom to top and its colours are premultiplied; an Image's are not.
Image to_image(int width, int height, const std::vector<std::uint8_t>& read) {
  Image image{.width = width, .height = height, .pixels = {}};
  image.pixels.reserve(read.size());
  const auto row_bytes = static_cast<std::ptrdiff_t>(width) * 4;
  for (int y = height - 1; y >= 0; --y)
    image.pixels.insert(image.pixels.end(), read.begin() + y * row_bytes,
                        read.begin() + (y + 1) * row_bytes);
  for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
    const unsigned alpha = image.pixels[i + 3];
    if (alpha == 255) continue;
    for (std::size_t channel = i; channel < i + 3; ++channel)
      image.pixels[channel] = static_cast<std::uint8_t>(
          alpha == 0 ? 0 : std::min(255U, (image.pixels[channel] * 255U + alpha / 2) / alpha));
  }
  return image;
}

std::string size_words(int width, int height) {
  return std::to_string(width) + " x " + std::to_string(height) + " pixels";
}

}  // namespace

OffscreenTarget::OffscreenTarget(int width, int height) : width_(width), height_(height) {}

Result<OffscreenTarget> OffscreenTarget::create(int width, int height) {
  GLint largest = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
  if (width < 1 || height < 1 || std::max(width, height) > largest)
    return fail("OpenGL cannot draw a picture of " + size_words(width, height) +
                "; each side may be 1 to " + std::to_string(largest) + ".");
  OffscreenTarget target(width, height);
  glBindRenderbuffer(GL_RENDERBUFFER, target.colours_.id());
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  target.bind();
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER,
                            target.colours_.id());
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
    return fail("OpenGL has no framebuffer of " + size_words(width, height) + ".");
  return target;
}

void OffscreenTarget::bind() const {
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
}

Result<Image> OffscreenTarget::read() const {
  bind();
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width_) *
                                   static_cast<std::size_t>(height_) * 4);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  if (const GLenum error = glGetError(); error != GL_NO_ERROR)
    return fail("OpenGL reports error " + std::to_string(error) + " while drawing off screen.");
  return to_image(width_, height_, pixels);
}

}  // namespace timeloom::gl
