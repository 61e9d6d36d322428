#include "render/svg/svg_symbol.hpp"

#include <cmath>

#include "render/svg/svg_number.hpp"

namespace timeloom {

std::string svg_symbol(SymbolShape shape) {
  constexpr float kScale = 10;
  const auto& outline = symbol_outline(shape);
  if (shape == SymbolShape::circle) {
    const double size = kScale * std::hypot(outline.front().x, outline.front().y);
    const auto radius = svg_number(size), diameter = svg_number(2 * size);
    const auto arc = "a" + radius + " " + radius + " 0 1 1 0 ";
    return "M0-" + radius + arc + diameter + arc + "-" + diameter + "z";
  }
  SvgPath path;
  for (const auto& point : outline) {
    const Point at{kScale * point.x, kScale * point.y};
    &point == &outline.front() ? path.move_to(at) : path.line_to(at);
  }
  path.close();
  return path.text();
}

}  // namespace timeloom
