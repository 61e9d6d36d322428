#include "app/triangulate.hpp"

#include <numeric>

namespace timeloom {

namespace {

// Twice the signed area.
double turn(Point a, Point b, Point c) {
  return static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
         static_cast<double>(b.y - a.y) * static_cast<double>(c.x - a.x);
}

}  // namespace

std::vector<std::array<std::size_t, 3>> triangulate(const std::vector<Point>& polygon) {
  std::vector<std::array<std::size_t, 3>> triangles;
  std::vector<std::size_t> rest(polygon.size());
  std::iota(rest.begin(), rest.end(), std::size_t{0});
  double area = 0;
  for (std::size_t i = 1; i + 1 < polygon.size(); ++i)
    area += turn(polygon[0], polygon[i], polygon[i + 1]);
  const double sense = area < 0 ? -1 : 1;

  // Cuts off one ear at a time: a corner that points outward and holds no other corner.
  const auto is_ear = [&](std::size_t at) {
    const auto before = rest[(at + rest.size() - 1) % rest.size()], corner = rest[at],
               after = rest[(at + 1) % rest.size()];
    const auto a = polygon[before], b = polygon[corner], c = polygon[after];
    if (sense * turn(a, b, c) <= 0) return false;
    for (const auto other : rest) {
      if (other == before || other == corner || other == after) continue;
      const auto p = polygon[other];
      if (sense * turn(a, b, p) >= 0 && sense * turn(b, c, p) >= 0 && sense * turn(c, a, p) >= 0)
        return false;
    }
    return true;
  };
  while (rest.size() >= 3) {
    std::size_t ear = 0;
    while (ear < rest.size() && !is_ear(ear)) ++ear;
    if (ear == rest.size()) break;
    triangles.push_back(
        {rest[(ear + rest.size() - 1) % rest.size()], rest[ear], rest[(ear + 1) % rest.size()]});
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(ear));
  }
  return triangles;
}

}  // namespace timeloom
