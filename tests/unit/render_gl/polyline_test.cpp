#include <doctest/doctest.h>

#include <cmath>

#include "render/gl/polyline.hpp"

using namespace timeloom;
using gl::flatten_curve;
using gl::split_dashes;

TEST_CASE("A straight curve is one piece") {
  const auto points = flatten_curve({0, 0}, {1, 0}, {2, 0}, {3, 0}, 0.1F);
  CHECK(points.size() == 2);
}

TEST_CASE("A curve is followed within the tolerance") {
  const Point a{0, 0}, b{100, 0}, c{0, 80}, d{100, 80};
  const auto points = flatten_curve(a, b, c, d, 0.1F);
  REQUIRE(points.size() > 4);
  CHECK(points.front() == a);
  CHECK(points.back() == d);
  const auto distance_to_segment = [](Point p, Point from, Point to) {
    const float x = to.x - from.x, y = to.y - from.y;
    const float t = std::fmin(
        1.0F, std::fmax(0.0F, ((p.x - from.x) * x + (p.y - from.y) * y) / (x * x + y * y)));
    return std::hypot(p.x - from.x - t * x, p.y - from.y - t * y);
  };
  float furthest = 0;
  for (int i = 0; i <= 1000; ++i) {
    const float t = static_cast<float>(i) / 1000, s = 1 - t;
    const Point p{s * s * s * a.x + 3 * s * s * t * b.x + 3 * s * t * t * c.x + t * t * t * d.x,
                  s * s * s * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t * t * t * d.y};
    float nearest = 1e9F;
    for (std::size_t j = 1; j < points.size(); ++j)
      nearest = std::fmin(nearest, distance_to_segment(p, points[j - 1], points[j]));
    furthest = std::fmax(furthest, nearest);
  }
  CHECK(furthest <= 0.1F);
}

TEST_CASE("Dashes and gaps are equally long, a dash first") {
  const auto dashes = split_dashes({{0, 0}, {10, 0}}, 3);
  REQUIRE(dashes.size() == 2);
  CHECK(dashes[0].front().x == doctest::Approx(0));
  CHECK(dashes[0].back().x == doctest::Approx(3));
  CHECK(dashes[1].front().x == doctest::Approx(6));
  CHECK(dashes[1].back().x == doctest::Approx(9));
}

TEST_CASE("A dash goes round a corner") {
  const auto dashes = split_dashes({{0, 0}, {2, 0}, {2, 10}}, 4);
  REQUIRE(dashes.size() == 2);
  REQUIRE(dashes[0].size() == 3);
  CHECK(dashes[0][1] == Point{2, 0});
  CHECK(dashes[0][2].y == doctest::Approx(2));
}

TEST_CASE("No dash length gives the whole line") {
  CHECK(split_dashes({{0, 0}, {10, 0}}, 0).size() == 1);
}
