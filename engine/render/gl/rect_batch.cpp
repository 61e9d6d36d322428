#include "render/gl/rect_batch.hpp"

#include <cstddef>
#include <utility>

#include "render/gl/device_space.hpp"
#include "shaders.hpp"

namespace timeloom::gl {

namespace {

struct Instance {
  Box box, clip;
  float radius, stroke_width, fade_left, fade_right;
  Colour fill, stroke;
};

}  // namespace

Result<RectBatch> RectBatch::create() {
  auto program = ShaderProgram::create("rect", shaders::rect_vert, shaders::rect_frag);
  if (!program) return tl::unexpected(program.error());
  RectBatch batch;
  batch.program_ = std::move(*program);
  batch.instances_ =
      InstanceBuffer(sizeof(Instance), {
                                           {4, GL_FLOAT, offsetof(Instance, box)},
                                           {4, GL_FLOAT, offsetof(Instance, clip)},
                                           {4, GL_FLOAT, offsetof(Instance, radius)},
                                           {4, GL_UNSIGNED_BYTE, offsetof(Instance, fill)},
                                           {4, GL_UNSIGNED_BYTE, offsetof(Instance, stroke)},
                                       });
  return batch;
}

void RectBatch::upload(const DisplayList& list, float scale) {
  std::vector<Instance> instances;
  instances.reserve(list.rects.size());
  ranges_.clear();
  for (const auto& item : list.rects) {
    ranges_.add(item.layer, instances.size(), 1);
    instances.push_back({.box = device_box(item.rect, scale),
                         .clip = device_clip(list, item.clip, scale),
                         .radius = item.radius * scale,
                         .stroke_width = item.stroke_width * scale,
                         .fade_left = item.fade_left * scale,
                         .fade_right = item.fade_right * scale,
                         .fill = item.fill,
                         .stroke = item.stroke});
  }
  instances_.upload(std::as_bytes(std::span(instances)));
}

void RectBatch::draw(Layer layer, const Placement& placement) const {
  if (ranges_[layer].count == 0) return;
  program_.use(placement);
  instances_.draw(ranges_[layer]);
}

}  // namespace timeloom::gl
