#include "scene/scene_time.hpp"

#include <algorithm>
#include <cmath>

namespace timeloom {

namespace {

float distance_to(const Rect& rect, Point point) {
  const float x = std::max({rect.x - point.x, 0.0F, point.x - rect.right()});
  const float y = std::max({rect.y - point.y, 0.0F, point.y - rect.bottom()});
  return std::hypot(x, y);
}

const Rect& plot_at(const Scene& scene, Point point) {
  if (scene.panels.empty()) return scene.plot;
  return *std::ranges::min_element(scene.panels, {},
                                   [&](const Rect& panel) { return distance_to(panel, point); });
}

}  // namespace

double time_position(const Scene& scene, Point point) {
  const auto& plot = plot_at(scene, point);
  return static_cast<double>(scene.runs_down ? point.y - plot.y : point.x - plot.x);
}

Point along_time(const Scene& scene, Point motion) {
  return scene.runs_down ? Point{motion.y, motion.x} : motion;
}

std::vector<Rect> time_stretch(const Scene& scene, double from, double to) {
  const auto clamped = [&](double x) {
    return static_cast<float>(std::clamp(x, 0.0, scene.viewport.width));
  };
  const float low = clamped(std::min(from, to)), high = clamped(std::max(from, to));
  const auto part = [&](const Rect& plot) {
    return scene.runs_down ? Rect{plot.x, plot.y + low, plot.width, high - low}
                           : Rect{plot.x + low, plot.y, high - low, plot.height};
  };
  if (scene.panels.empty()) return {part(scene.plot)};
  std::vector<Rect> parts;
  for (const auto& panel : scene.panels) parts.push_back(part(panel));
  return parts;
}

}  // namespace timeloom
