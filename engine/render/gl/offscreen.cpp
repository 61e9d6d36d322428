#include "render/gl/offscreen.hpp"

#include <cmath>

#include "render/gl/egl_context.hpp"
#include "render/gl/gl_renderer.hpp"
#include "render/gl/offscreen_target.hpp"

namespace timeloom {

Result<Image> render_image_gl(const DisplayList& list, double scale) {
  const auto context = gl::EglContext::create();
  if (!context) return tl::unexpected(context.error());
  const auto renderer = GlRenderer::create();
  if (!renderer) return tl::unexpected(renderer.error());
  const int height = static_cast<int>(std::ceil(list.size.height * scale));
  const auto target =
      gl::OffscreenTarget::create(static_cast<int>(std::ceil(list.size.width * scale)), height);
  if (!target) return tl::unexpected(target.error());
  (*renderer)->draw(list, 1, static_cast<float>(scale), 0, 0, height);
  return target->read();
}

}  // namespace timeloom
