#include "render/gl/offscreen.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "render/gl/egl_context.hpp"
#include "render/gl/gl_handle.hpp"
#include "render/gl/gl_renderer.hpp"

namespace timeloom {

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

}  // namespace

Result<Image> render_image_gl(const DisplayList& list, double scale) {
  const auto context = gl::EglContext::create();
  if (!context) return tl::unexpected(context.error());
  auto renderer = GlRenderer::create();
  if (!renderer) return tl::unexpected(renderer.error());

  const int width = static_cast<int>(std::ceil(list.size.width * scale));
  const int height = static_cast<int>(std::ceil(list.size.height * scale));
  GLint largest = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &largest);
  if (width < 1 || height < 1 || std::max(width, height) > largest)
    return fail("OpenGL cannot draw a picture of " + std::to_string(width) + " x " +
                std::to_string(height) + " pixels; each side may be 1 to " +
                std::to_string(largest) + ".");

  const auto target = gl::Renderbuffer::create();
  glBindRenderbuffer(GL_RENDERBUFFER, target.id());
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  const auto framebuffer = gl::Framebuffer::create();
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.id());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, target.id());
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
    return fail("OpenGL has no framebuffer of " + std::to_string(width) + " x " +
                std::to_string(height) + " pixels.");

  (*renderer)->draw(list, 1, static_cast<float>(scale), 0, 0, height);
  std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) *
                                   static_cast<std::size_t>(height) * 4);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  if (const GLenum error = glGetError(); error != GL_NO_ERROR)
    return fail("OpenGL reports error " + std::to_string(error) + " while drawing off screen.");
  return to_image(width, height, pixels);
}

}  // namespace timeloom
