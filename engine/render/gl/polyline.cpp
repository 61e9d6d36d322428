#include "render/gl/polyline.hpp"

#include <algorithm>
#include <cmath>

namespace timeloom::gl {

namespace {

Point between(Point a, Point b, float t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

float distance(Point a, Point b) {
  return std::hypot(b.x - a.x, b.y - a.y);
}

}  // namespace

std::vector<Point> flatten_curve(Point from, Point control_from, Point control_to, Point to,
                                 float tolerance) {
  // A chord over 1/n of the curve strays by at most |second derivative| / (8 n²), and the second
  // derivative is largest at an end, where it is 6 × the second difference of the control points.
  const auto bend = [](Point a, Point b, Point c) {
    return std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
  };
  const float most =
      6 * std::max(bend(from, control_from, control_to), bend(control_from, control_to, to));
  const int pieces =
      std::clamp(static_cast<int>(std::ceil(std::sqrt(most / (8 * tolerance)))), 1, 256);
  std::vector<Point> points{from};
  for (int i = 1; i < pieces; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(pieces);
    const Point a = between(from, control_from, t), b = between(control_from, control_to, t),
                c = between(control_to, to, t);
    points.push_back(between(between(a, b, t), between(b, c, t), t));
  }
  points.push_back(to);
  return points;
}

std::vector<std::vector<Point>> split_dashes(const std::vector<Point>& points, float dash) {
  if (dash <= 0 || points.size() < 2) return {points};
  std::vector<std::vector<Point>> dashes;
  bool drawing = true;
  float left = dash;  // of the present dash or gap
  std::vector<Point> current{points.front()};
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point from = points[i - 1];
    float length = distance(from, points[i]);
    while (length > left) {
      from = between(from, points[i], left / length);
      length -= left;
      left = dash;
      if (drawing) {
        current.push_back(from);
        dashes.push_back(std::move(current));
        current = {};
      } else {
        current = {from};
      }
      drawing = !drawing;
    }
    left -= length;
    if (drawing) current.push_back(points[i]);
  }
  if (drawing && current.size() > 1) dashes.push_back(std::move(current));
  return dashes;
}

}  // namespace timeloom::gl
