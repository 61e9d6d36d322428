#include "app/triangulate.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "scene/display_list.hpp"

using namespace timeloom;

namespace {

double area_of(Point a, Point b, Point c) {
  return std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2.0;
}

double area_of(const std::vector<Point>& polygon) {
  double sum = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto a = polygon[i], b = polygon[(i + 1) % polygon.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return std::abs(sum) / 2;
}

}  // namespace

TEST_CASE("The triangles of every symbol cover it exactly") {
  for (int i = 0; i <= static_cast<int>(SymbolShape::arrow_right); ++i) {
    const auto& outline = symbol_outline(static_cast<SymbolShape>(i));
    const auto triangles = triangulate(outline);
    CHECK(triangles.size() == outline.size() - 2);
    double sum = 0;
    for (const auto& corners : triangles)
      sum += area_of(outline[corners[0]], outline[corners[1]], outline[corners[2]]);
    CHECK(sum == doctest::Approx(area_of(outline)).epsilon(0.001));
  }
}

TEST_CASE("Less than a triangle is nothing") {
  CHECK(triangulate({}).empty());
  CHECK(triangulate({{0, 0}, {1, 1}}).empty());
}
