#include "render/gl/area_batch.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "render/gl/device_space.hpp"
#include "shaders.hpp"

namespace timeloom::gl {

namespace {

struct Instance {
  Box box, clip;
  float baseline, first_point, last_point;
  Colour fill;
};

// Floats hold every whole number up to here, and so can name a point.
constexpr std::size_t kMostPoints = std::size_t{1} << 24;

// One instance for each pixel column between the profile's ends and within the clip.
void add_columns(const std::vector<Point>& points, std::size_t first_point, const Box& clip,
                 float baseline, Colour fill, std::vector<Instance>& instances) {
  const float begin = std::floor(std::max(points.front().x, clip[0]));
  const float end = std::min(points.back().x, clip[2]);
  std::size_t first = 0;
  for (float left = begin; left < end; ++left) {
    while (first + 2 < points.size() && points[first + 1].x <= left) ++first;
    std::size_t last = first + 1;
    while (last + 1 < points.size() && points[last].x < left + 1) ++last;
    float top = baseline, bottom = baseline;
    for (std::size_t i = first; i <= last; ++i) {
      top = std::min(top, points[i].y);
      bottom = std::max(bottom, points[i].y);
    }
    if (top == bottom) continue;
    instances.push_back({.box = {left, std::floor(top), left + 1, std::ceil(bottom)},
                         .clip = clip,
                         .baseline = baseline,
                         .first_point = static_cast<float>(first_point + first),
                         .last_point = static_cast<float>(first_point + last),
                         .fill = fill});
  }
}

}  // namespace

Result<AreaBatch> AreaBatch::create() {
  auto program = ShaderProgram::create("area", shaders::area_vert, shaders::area_frag);
  if (!program) return tl::unexpected(program.error());
  AreaBatch batch;
  batch.program_ = std::move(*program);
  batch.instances_ =
      InstanceBuffer(sizeof(Instance), {
                                           {4, GL_FLOAT, offsetof(Instance, box)},
                                           {4, GL_FLOAT, offsetof(Instance, clip)},
                                           {3, GL_FLOAT, offsetof(Instance, baseline)},
                                           {4, GL_UNSIGNED_BYTE, offsetof(Instance, fill)},
                                       });
  batch.points_ = PointBuffer::create();
  return batch;
}

void AreaBatch::upload(const DisplayList& list, float scale) {
  std::vector<Instance> instances;
  std::vector<Point> all_points;
  const auto limit = std::min(PointBuffer::limit(), kMostPoints);
  ranges_.clear();
  for (const auto& item : list.areas) {
    if (item.points.size() < 2 || all_points.size() + item.points.size() > limit) continue;
    const auto first_instance = instances.size();
    const auto first_point = all_points.size();
    for (const auto point : item.points) all_points.push_back(device_point(point, scale));
    const std::vector<Point> points(all_points.begin() + static_cast<std::ptrdiff_t>(first_point),
                                    all_points.end());
    add_columns(points, first_point, device_clip(list, item.clip, scale), item.baseline * scale,
                item.fill, instances);
    ranges_.add(item.layer, first_instance, instances.size() - first_instance);
  }
  instances_.upload(std::as_bytes(std::span(instances)));
  points_.upload(all_points);
}

void AreaBatch::draw(Layer layer, const Placement& placement) const {
  if (ranges_[layer].count == 0) return;
  program_.use(placement);
  points_.bind(0);
  program_.set_sampler("points", 0);
  instances_.draw(ranges_[layer]);
}

}  // namespace timeloom::gl
