#include <doctest/doctest.h>

#include <cmath>

#include "scene/display_list.hpp"

using namespace timeloom;

namespace {

std::vector<SymbolShape> all_shapes() {
  std::vector<SymbolShape> shapes;
  for (int i = 0; i <= static_cast<int>(SymbolShape::arrow_right); ++i) {
    shapes.push_back(static_cast<SymbolShape>(i));
  }
  return shapes;
}

double signed_area(const std::vector<Point>& outline) {
  double twice = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Point& a = outline[i];
    const Point& b = outline[(i + 1) % outline.size()];
    twice += double{a.x} * b.y - double{b.x} * a.y;
  }
  return twice / 2;
}

}  // namespace

TEST_CASE("outlines are clockwise, of about one area, within their bounds") {
  for (const SymbolShape shape : all_shapes()) {
    CAPTURE(static_cast<int>(shape));
    const std::vector<Point>& outline = symbol_outline(shape);
    REQUIRE(outline.size() >= 3);
    CHECK(signed_area(outline) > 1.6);
    CHECK(signed_area(outline) < 2.6);
    for (const Point& point : outline) CHECK(std::hypot(point.x, point.y) <= 1.351);
  }
}

TEST_CASE("outlines are told apart by shape, not by turning points") {
  for (const SymbolShape a : all_shapes()) {
    for (const SymbolShape b : all_shapes()) {
      if (a != b) CHECK(symbol_outline(a) != symbol_outline(b));
    }
  }
}

TEST_CASE("the circle is round at a radius of 32 pixels") {
  const std::vector<Point>& circle = symbol_outline(SymbolShape::circle);
  const double radius = std::hypot(circle[0].x, circle[0].y);
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const Point& a = circle[i];
    const Point& b = circle[(i + 1) % circle.size()];
    const double middle = std::hypot((a.x + b.x) / 2, (a.y + b.y) / 2);
    CHECK(32 * (radius - middle) < 0.05);
  }
}

TEST_CASE("names of symbols") {
  CHECK(symbol_from_name("circle") == SymbolShape::circle);
  CHECK(symbol_from_name("square") == SymbolShape::square);
  CHECK(symbol_from_name("triangle-down") == SymbolShape::triangle_down);
  CHECK(symbol_from_name("flag") == SymbolShape::flag);
  CHECK(symbol_from_name("arrow-right") == SymbolShape::arrow_right);
  CHECK(symbol_from_name("bar") == SymbolShape::circle);
  CHECK(symbol_from_name("") == SymbolShape::circle);
}
