#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "scene/display_list.hpp"

namespace timeloom {

namespace {

using Outline = std::vector<Point>;

Point on_circle(double radius, double turn) {  // clockwise from the top
  const double angle = 2 * std::numbers::pi * turn;
  return {static_cast<float>(radius * std::sin(angle)),
          static_cast<float>(-radius * std::cos(angle))};
}

Outline regular_polygon(int corners, double radius) {
  Outline outline;
  for (int i = 0; i < corners; ++i) {
    outline.push_back(on_circle(radius, static_cast<double>(i) / corners));
  }
  return outline;
}

Outline star() {
  Outline outline;
  for (int i = 0; i < 10; ++i) outline.push_back(on_circle(i % 2 == 0 ? 1.22 : 0.58, i / 10.0));
  return outline;
}

Outline cross() {  // ×: a plus with thick arms, an eighth of a turn round
  constexpr std::array<std::pair<double, double>, 12> plus = {{{-0.34, -1.12},
                                                               {0.34, -1.12},
                                                               {0.34, -0.34},
                                                               {1.12, -0.34},
                                                               {1.12, 0.34},
                                                               {0.34, 0.34},
                                                               {0.34, 1.12},
                                                               {-0.34, 1.12},
                                                               {-0.34, 0.34},
                                                               {-1.12, 0.34},
                                                               {-1.12, -0.34},
                                                               {-0.34, -0.34}}};
  Outline outline;
  for (const auto& [x, y] : plus) {
    outline.push_back({static_cast<float>((x - y) * std::numbers::sqrt2 / 2),
                       static_cast<float>((x + y) * std::numbers::sqrt2 / 2)});
  }
  return outline;
}

// Of about the same area, 2.4, so that no kind looks weightier than another; the triangles and the
// arrows are smaller, as their corners reach out furthest.
std::vector<Outline> make_outlines() {
  std::vector<Outline> outlines(static_cast<std::size_t>(SymbolShape::arrow_right) + 1);
  const auto set = [&](SymbolShape shape, Outline outline) {
    outlines[static_cast<std::size_t>(shape)] = std::move(outline);
  };
  // 64 corners: off the circle by 0.04 pixels at a radius of 32.
  set(SymbolShape::circle, regular_polygon(64, 0.88));
  set(SymbolShape::square, {{-0.78F, -0.78F}, {0.78F, -0.78F}, {0.78F, 0.78F}, {-0.78F, 0.78F}});
  set(SymbolShape::diamond, regular_polygon(4, 1.1));
  set(SymbolShape::triangle, {{0, -1.1F}, {1.07F, 0.76F}, {-1.07F, 0.76F}});
  set(SymbolShape::triangle_down, {{0, 1.1F}, {-1.07F, -0.76F}, {1.07F, -0.76F}});
  set(SymbolShape::cross, cross());
  set(SymbolShape::star, star());
  set(SymbolShape::flag, {{-0.82F, -1},
                          {0.9F, -1},
                          {0.54F, -0.4F},
                          {0.9F, 0.2F},
                          {-0.48F, 0.2F},
                          {-0.48F, 1},
                          {-0.82F, 1}});
  set(SymbolShape::arrow_left, {{-1.1F, 0}, {0.6F, -1}, {0.6F, 1}});
  set(SymbolShape::arrow_right, {{1.1F, 0}, {-0.6F, 1}, {-0.6F, -1}});
  return outlines;
}

constexpr std::array<std::string_view, 10> kNames = {
    "circle", "square", "diamond", "triangle",   "triangle-down",
    "cross",  "star",   "flag",    "arrow-left", "arrow-right"};

}  // namespace

const std::vector<Point>& symbol_outline(SymbolShape shape) {
  static const std::vector<Outline> outlines = make_outlines();
  return outlines.at(static_cast<std::size_t>(shape));
}

SymbolShape symbol_from_name(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<SymbolShape>(i);
  }
  return SymbolShape::circle;
}

}  // namespace timeloom
