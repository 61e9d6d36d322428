#include "export/page_patterns.hpp"

#include "export/page_template.hpp"
#include "render/svg/xml_text.hpp"

namespace timeloom {

namespace {

// One tile, as the engine's bars have their lines.
struct Tile {
  std::string_view width, height, path;
};

constexpr std::string_view kDotWidth = "1.4", kLineWidth = ".9";

Tile tile_of(BarPattern pattern) {
  switch (pattern) {
    case BarPattern::rising:
      return {"7.07", "7.07", "M-1 1L1-1M0 7.07L7.07 0M6.07 8.07L8.07 6.07"};
    case BarPattern::falling:
      return {"7.07", "7.07", "M-1 6.07L1 8.07M0 0L7.07 7.07M6.07-1L8.07 1"};
    case BarPattern::crossed:
      return {"7.07", "7.07",
              "M-1 1L1-1M0 7.07L7.07 0M6.07 8.07L8.07 6.07"
              "M-1 6.07L1 8.07M0 0L7.07 7.07M6.07-1L8.07 1"};
    case BarPattern::upright:
      return {"5", "5", "M2.5 0V5"};
    case BarPattern::level:
      return {"3", "3", "M0 1.5H3"};
    case BarPattern::squared:
      return {"5", "3", "M2.5 0V3M0 1.5H5"};
    case BarPattern::dotted:
      return {"8", "4", "M2 1h.01M6 3h.01"};
    case BarPattern::plain:
      break;
  }
  return {};
}

std::string pattern(std::size_t look, std::string_view role, BarPattern kind) {
  const auto tile = tile_of(kind);
  return html_element(
      "pattern",
      xml_attribute("id", pattern_id(look, role)) + xml_attribute("width", tile.width) +
          xml_attribute("height", tile.height) + " patternUnits=\"userSpaceOnUse\"",
      "<path" + xml_attribute("d", tile.path) +
          xml_attribute("stroke", "var(--" + std::string(role) + ")") +
          xml_attribute("stroke-width", kind == BarPattern::dotted ? kDotWidth : kLineWidth) +
          " stroke-opacity=\".62\" stroke-linecap=\"round\" fill=\"none\"/>");
}

}  // namespace

std::string pattern_id(std::size_t look, std::string_view role) {
  return "pattern-" + std::to_string(look) + "-" + std::string(role);
}

std::string page_patterns(const std::vector<PageThemes>& looks) {
  std::string patterns;
  for (std::size_t look = 0; look < looks.size(); ++look)
    for (const auto role : kColourRoles)
      if (const auto kind = looks[look].light.look(role).pattern; kind != BarPattern::plain)
        patterns += pattern(look, role, kind);
  return patterns.empty() ? ""
                          : "<svg id=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\">" +
                                patterns + "</svg>";
}

}  // namespace timeloom
