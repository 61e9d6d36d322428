#include "render/gl/segment_batch.hpp"

#include <cstddef>
#include <utility>

#include "render/gl/device_space.hpp"
#include "render/gl/polyline.hpp"
#include "shaders.hpp"

namespace timeloom::gl {

namespace {

struct Instance {
  Point from, to;
  Point before, after;  // the neighbours' far ends
  Box clip;
  float half_width, start, end;  // the ends: segment_end
  Colour colour;
};

namespace segment_end {
constexpr float round_cap = 0, join = 1, flat_cap = 2;
}

constexpr float kFlatness = 0.1F;  // device pixels

struct Pen {
  float half_width;
  Colour colour;
  Box clip;
  float cap = segment_end::round_cap;
};

void add_polyline(const std::vector<Point>& points, const Pen& pen,
                  std::vector<Instance>& instances) {
  std::vector<Point> path;  // without repeated points, which have no direction
  for (const auto point : points)
    if (path.empty() || !(path.back() == point)) path.push_back(point);
  if (path.size() == 1) path.push_back(path.front());
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const bool has_before = i > 0, has_after = i + 2 < path.size();
    instances.push_back({.from = path[i],
                         .to = path[i + 1],
                         .before = path[has_before ? i - 1 : i],
                         .after = path[has_after ? i + 2 : i + 1],
                         .clip = pen.clip,
                         .half_width = pen.half_width,
                         .start = has_before ? segment_end::join : pen.cap,
                         .end = has_after ? segment_end::join : pen.cap,
                         .colour = pen.colour});
  }
}

}  // namespace

Result<SegmentBatch> SegmentBatch::create() {
  auto program = ShaderProgram::create("segment", shaders::segment_vert, shaders::segment_frag);
  if (!program) return tl::unexpected(program.error());
  SegmentBatch batch;
  batch.program_ = std::move(*program);
  batch.instances_ =
      InstanceBuffer(sizeof(Instance), {
                                           {4, GL_FLOAT, offsetof(Instance, from)},
                                           {4, GL_FLOAT, offsetof(Instance, before)},
                                           {4, GL_FLOAT, offsetof(Instance, clip)},
                                           {3, GL_FLOAT, offsetof(Instance, half_width)},
                                           {4, GL_UNSIGNED_BYTE, offsetof(Instance, colour)},
                                       });
  return batch;
}

void SegmentBatch::upload(const DisplayList& list, float scale) {
  std::vector<Instance> instances;
  lines_.clear();
  for (const auto& item : list.lines) {
    const auto first = instances.size();
    const Pen pen{item.width * scale / 2, item.colour, device_clip(list, item.clip, scale),
                  item.dash > 0 ? segment_end::flat_cap : segment_end::round_cap};
    if (item.points.size() < 2 || !(item.width > 0)) continue;
    std::vector<Point> points;
    points.reserve(item.points.size());
    for (const auto point : item.points) points.push_back(device_point(point, scale));
    for (const auto& dash : split_dashes(points, item.dash * scale))
      add_polyline(dash, pen, instances);
    lines_.add(item.layer, first, instances.size() - first);
  }
  curves_.clear();
  for (const auto& item : list.curves) {
    const auto first = instances.size();
    const Pen pen{item.width * scale / 2, item.colour, device_clip(list, item.clip, scale)};
    add_polyline(flatten_curve(
                     device_point(item.from, scale), device_point(item.control_from, scale),
                     device_point(item.control_to, scale), device_point(item.to, scale), kFlatness),
                 pen, instances);
    curves_.add(item.layer, first, instances.size() - first);
  }
  instances_.upload(std::as_bytes(std::span(instances)));
}

void SegmentBatch::draw(Layer layer, const Placement& placement) const {
  if (lines_[layer].count == 0 && curves_[layer].count == 0) return;
  program_.use(placement);
  instances_.draw(lines_[layer]);
  instances_.draw(curves_[layer]);
}

}  // namespace timeloom::gl
