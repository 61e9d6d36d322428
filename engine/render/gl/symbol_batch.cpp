#include "render/gl/symbol_batch.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "render/gl/device_space.hpp"
#include "shaders.hpp"

namespace timeloom::gl {

namespace {

struct Instance {
  Point centre;
  float radius, stroke_width;
  Box clip;
  float first_point, point_count, reach;
  Colour fill, stroke;
};

}  // namespace

Result<SymbolBatch> SymbolBatch::create() {
  auto program = ShaderProgram::create("symbol", shaders::symbol_vert, shaders::symbol_frag);
  if (!program) return tl::unexpected(program.error());
  SymbolBatch batch;
  batch.program_ = std::move(*program);
  batch.instances_ =
      InstanceBuffer(sizeof(Instance), {
                                           {4, GL_FLOAT, offsetof(Instance, centre)},
                                           {4, GL_FLOAT, offsetof(Instance, clip)},
                                           {3, GL_FLOAT, offsetof(Instance, first_point)},
                                           {4, GL_UNSIGNED_BYTE, offsetof(Instance, fill)},
                                           {4, GL_UNSIGNED_BYTE, offsetof(Instance, stroke)},
                                       });
  std::vector<Point> points;
  for (std::size_t i = 0; i < kSymbolShapeCount; ++i) {
    const auto shape = static_cast<SymbolShape>(i);
    const auto first = points.size();
    const auto& outline = symbol_outline(shape);
    if (shape != SymbolShape::circle) points.insert(points.end(), outline.begin(), outline.end());
    float reach = 0;
    for (const auto point : outline) reach = std::max(reach, std::hypot(point.x, point.y));
    batch.shapes_[i] = {{first, points.size() - first}, reach};
  }
  batch.outlines_ = PointBuffer::create();
  batch.outlines_.upload(points);
  return batch;
}

void SymbolBatch::upload(const DisplayList& list, float scale) {
  std::vector<Instance> instances;
  instances.reserve(list.symbols.size());
  ranges_.clear();
  for (const auto& item : list.symbols) {
    const auto& shape = shapes_[static_cast<std::size_t>(item.shape)];
    ranges_.add(item.layer, instances.size(), 1);
    instances.push_back({.centre = device_point(item.centre, scale),
                         .radius = item.radius * scale,
                         .stroke_width = item.stroke_width * scale,
                         .clip = device_clip(list, item.clip, scale),
                         .first_point = static_cast<float>(shape.points.first),
                         .point_count = static_cast<float>(shape.points.count),
                         .reach = shape.reach,
                         .fill = item.fill,
                         .stroke = item.stroke});
  }
  instances_.upload(std::as_bytes(std::span(instances)));
}

void SymbolBatch::draw(Layer layer, const Placement& placement) const {
  if (ranges_[layer].count == 0) return;
  program_.use(placement);
  outlines_.bind(0);
  program_.set_sampler("outlines", 0);
  instances_.draw(ranges_[layer]);
}

}  // namespace timeloom::gl
