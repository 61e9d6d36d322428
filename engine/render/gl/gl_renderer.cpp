#include "render/gl/gl_renderer.hpp"

#include <glad/gl.h>

#include <cmath>
#include <optional>
#include <utility>

#include "render/gl/area_batch.hpp"
#include "render/gl/rect_batch.hpp"
#include "render/gl/segment_batch.hpp"
#include "render/gl/symbol_batch.hpp"
#include "render/gl/text_batch.hpp"

namespace timeloom {

struct GlRenderer::State {
  gl::RectBatch rects;
  gl::AreaBatch areas;
  gl::SegmentBatch segments;
  gl::SymbolBatch symbols;
  gl::TextBatch texts;

  struct Uploaded {
    std::uint64_t list_version;
    float scale;
    friend bool operator==(const Uploaded&, const Uploaded&) = default;
  };
  std::optional<Uploaded> uploaded;

  void upload(const DisplayList& list, float scale) {
    rects.upload(list, scale);
    areas.upload(list, scale);
    segments.upload(list, scale);
    symbols.upload(list, scale);
    texts.upload(list, scale);
  }

  void draw(Layer layer, const gl::Placement& placement) const {
    rects.draw(layer, placement);
    areas.draw(layer, placement);
    segments.draw(layer, placement);
    symbols.draw(layer, placement);
    texts.draw(layer, placement);
  }
};

namespace {

void clear(Colour colour) {
  const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
  const float alpha = channel(colour.alpha);
  glClearColor(channel(colour.red) * alpha, channel(colour.green) * alpha,
               channel(colour.blue) * alpha, alpha);
  glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

GlRenderer::GlRenderer() = default;
GlRenderer::~GlRenderer() = default;

Result<std::unique_ptr<GlRenderer>> GlRenderer::create() {
  auto rects = gl::RectBatch::create();
  if (!rects) return tl::unexpected(rects.error());
  auto areas = gl::AreaBatch::create();
  if (!areas) return tl::unexpected(areas.error());
  auto segments = gl::SegmentBatch::create();
  if (!segments) return tl::unexpected(segments.error());
  auto symbols = gl::SymbolBatch::create();
  if (!symbols) return tl::unexpected(symbols.error());
  auto texts = gl::TextBatch::create();
  if (!texts) return tl::unexpected(texts.error());

  std::unique_ptr<GlRenderer> renderer(new GlRenderer);
  renderer->state_ = std::make_unique<State>(State{
      .rects = std::move(*rects),
      .areas = std::move(*areas),
      .segments = std::move(*segments),
      .symbols = std::move(*symbols),
      .texts = std::move(*texts),
      .uploaded = {},
  });
  return renderer;
}

void GlRenderer::draw(const DisplayList& list, std::uint64_t list_version, float scale, int left,
                      int top, int framebuffer_height) {
  if (const State::Uploaded wanted{list_version, scale}; state_->uploaded != wanted) {
    state_->upload(list, scale);
    state_->uploaded = wanted;
  }

  gl::Placement placement;
  placement.width = static_cast<int>(std::ceil(list.size.width * scale));
  placement.height = static_cast<int>(std::ceil(list.size.height * scale));
  placement.left = left;
  placement.bottom = framebuffer_height - top - placement.height;
  glViewport(placement.left, placement.bottom, placement.width, placement.height);
  glEnable(GL_SCISSOR_TEST);
  glScissor(placement.left, placement.bottom, placement.width, placement.height);
  clear(list.background);

  // Straight sRGB, premultiplied: the same arithmetic as cairo's.
  for (const GLenum off : {GL_DITHER, GL_DEPTH_TEST, GL_STENCIL_TEST, GL_CULL_FACE,
                           GL_FRAMEBUFFER_SRGB, GL_MULTISAMPLE})
    glDisable(off);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
  for (int layer = 0; layer < kLayerCount; ++layer)
    state_->draw(static_cast<Layer>(layer), placement);
}

}  // namespace timeloom
