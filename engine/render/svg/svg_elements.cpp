#include "render/svg/svg_elements.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "render/svg/font_families.hpp"
#include "render/svg/svg_number.hpp"
#include "render/svg/xml_text.hpp"

namespace timeloom {

namespace {

std::string number_attribute(std::string_view name, double value) {
  return xml_attribute(name, svg_number(value));
}

std::string hex(Colour colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  bool is_short = true;
  for (const auto part : {colour.red, colour.green, colour.blue}) {
    text += kDigits[part >> 4U];
    text += kDigits[part & 15U];
    is_short = is_short && part >> 4U == (part & 15U);
  }
  return is_short ? std::string{'#', text[1], text[3], text[5]} : text;
}

bool holds(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

Rect around(std::initializer_list<Point> points, float margin) {
  float left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
  for (const auto& point : points) {
    left = std::min(left, point.x - margin);
    top = std::min(top, point.y - margin);
    right = std::max(right, point.x + margin);
    bottom = std::max(bottom, point.y + margin);
  }
  return {left, top, right - left, bottom - top};
}

Rect around(const std::vector<Point>& points, float margin) {
  Rect bounds = around({points.front()}, margin);
  for (const auto& point : points) {
    const Rect one = around({point}, margin);
    const float right = std::max(bounds.right(), one.right());
    const float bottom = std::max(bounds.bottom(), one.bottom());
    bounds.x = std::min(bounds.x, one.x);
    bounds.y = std::min(bounds.y, one.y);
    bounds.width = right - bounds.x;
    bounds.height = bottom - bounds.y;
  }
  return bounds;
}

std::string rect_attributes(double x, double y, double width, double height, double radius) {
  auto text = number_attribute("x", x) + number_attribute("y", y) +
              number_attribute("width", width) + number_attribute("height", height);
  radius = std::clamp(radius, 0.0, std::min(width, height) / 2);
  if (radius > 0) text += number_attribute("rx", radius);
  return text;
}

std::string path_element(const SvgPath& path, std::string_view attributes) {
  return "<path d=\"" + path.text() + "\"" + std::string(attributes) + "/>\n";
}

// The circle is one; all other symbols are polygons.
std::string symbol_shape(const SymbolItem& item, double grown, std::string_view attributes) {
  const auto& outline = symbol_outline(item.shape);
  if (item.shape == SymbolShape::circle) {
    const double reach = std::hypot(outline.front().x, outline.front().y);
    return "<circle" + number_attribute("cx", item.centre.x) +
           number_attribute("cy", item.centre.y) +
           number_attribute("r", reach * item.radius + grown) + std::string(attributes) + "/>\n";
  }
  SvgPath path;
  for (const auto& point : outline) {
    const Point at{item.centre.x + item.radius * point.x, item.centre.y + item.radius * point.y};
    &point == &outline.front() ? path.move_to(at) : path.line_to(at);
  }
  path.close();
  return path_element(path, attributes);
}

SvgTextDefaults most_usual(const std::vector<TextItem>& texts) {
  std::map<std::pair<float, std::array<std::uint8_t, 4>>, int> counts;
  SvgTextDefaults usual{12, rgb(0)};
  int most = 0;
  for (const auto& item : texts) {
    if (item.text == nullptr) continue;
    const auto& colour = item.colour;
    const int count =
        ++counts[{item.text->style.size, {colour.red, colour.green, colour.blue, colour.alpha}}];
    if (count > most) {
      most = count;
      usual = {item.text->style.size, colour};
    }
  }
  return usual;
}

}  // namespace

SvgElements::SvgElements(const DisplayList& list, const SvgOptions& options)
    : list_(list), options_(options), text_defaults_(most_usual(list.texts)) {}

std::string SvgElements::paint(std::string_view attribute, Colour colour) const {
  auto text = xml_attribute(attribute, options_.paint ? options_.paint(colour) : hex(colour));
  const auto opacity =
      attribute == "stop-color" ? "stop-opacity" : std::string(attribute) + "-opacity";
  if (colour.alpha != 255) text += number_attribute(opacity, colour.alpha / 255.0);
  return text;
}

std::string SvgElements::reference(std::string_view id) const {
  return "url(#" + options_.id_prefix + std::string(id) + ")";
}

std::string SvgElements::clip(const Item& item, const Rect& bounds) {
  if (item.clip == 0 || item.clip >= list_.clips.size()) return {};
  if (holds(list_.clips[item.clip], bounds)) return {};
  const auto& id =
      clips_.try_emplace(item.clip, "c" + std::to_string(clips_.size() + 1)).first->second;
  return xml_attribute("clip-path", reference(id));
}

// The opacity along a bar is the lesser of two ramps, which meet within it where it is short.
std::string SvgElements::fade(const RectItem& item) {
  const double width = item.rect.width;
  const double left = std::max(0.0F, item.fade_left), right = std::max(0.0F, item.fade_right);
  double full_from = left / width, full_to = 1 - right / width, most = 1;
  if (full_from > full_to) {
    most = width / (left + right);
    full_from = full_to = left / (left + right);
  }
  std::string stops;
  const auto stop = [&](double at, double opacity) {
    auto colour = item.fill;
    colour = colour.with_alpha(colour.alpha / 255.0 * opacity);
    stops += "<stop" + number_attribute("offset", at) + paint("stop-color", colour) + "/>";
  };
  stop(0, left > 0 ? 0 : most);
  stop(full_from, most);
  if (full_to > full_from) stop(full_to, most);
  stop(1, right > 0 ? 0 : most);
  const auto& id = fades_.try_emplace(stops, "f" + std::to_string(fades_.size() + 1)).first->second;
  return xml_attribute("fill", reference(id));
}

void SvgElements::write(const RectItem& item, std::string& out) {
  if (!(item.rect.width > 0) || !(item.rect.height > 0)) return;
  const bool has_fill = item.fill.alpha > 0;
  const bool fades = item.fade_left > 0 || item.fade_right > 0;
  const bool has_stroke = item.stroke_width > 0 && item.stroke.alpha > 0;
  const auto clipped = clip(item, item.rect);
  const auto fill =
      !has_fill ? xml_attribute("fill", "none") : (fades ? fade(item) : paint("fill", item.fill));
  // An opaque outline hides how far the fill reaches under it, so that one element does for both.
  const bool is_one = has_stroke && item.stroke.alpha == 255 && !fades;
  if (has_fill && !is_one) {
    out +=
        "<rect" +
        rect_attributes(item.rect.x, item.rect.y, item.rect.width, item.rect.height, item.radius) +
        fill + clipped + "/>\n";
  }
  if (!has_stroke) return;
  const double width = std::min({item.stroke_width, item.rect.width / 2, item.rect.height / 2});
  const double radius = std::max(0.0, item.radius - width / 2);
  out += "<rect" +
         rect_attributes(item.rect.x + width / 2, item.rect.y + width / 2, item.rect.width - width,
                         item.rect.height - width, radius) +
         (is_one ? fill : xml_attribute("fill", "none")) + paint("stroke", item.stroke) +
         (width == 1 ? "" : number_attribute("stroke-width", width)) + clipped + "/>\n";
}

void SvgElements::write(const AreaItem& item, std::string& out) {
  if (item.points.size() < 2 || item.fill.alpha == 0) return;
  SvgPath path;
  path.move_to({item.points.front().x, item.baseline});
  for (const auto& point : item.points) path.line_to(point);
  path.line_to({item.points.back().x, item.baseline});
  path.close();
  auto bounds = around(item.points, 0);
  bounds.height = std::max(bounds.bottom(), item.baseline) - bounds.y;
  out += path_element(path, paint("fill", item.fill) + clip(item, bounds));
}

void SvgElements::write(const LineItem& item, std::string& out) {
  if (item.points.size() < 2 || !(item.width > 0) || item.colour.alpha == 0) return;
  SvgPath path;
  path.move_to(item.points.front());
  for (std::size_t i = 1; i < item.points.size(); ++i) path.line_to(item.points[i]);
  auto attributes = xml_attribute("fill", "none") + paint("stroke", item.colour);
  if (item.width != 1) attributes += number_attribute("stroke-width", item.width);
  if (item.dash > 0)
    attributes +=
        number_attribute("stroke-dasharray", item.dash) + xml_attribute("stroke-linecap", "butt");
  out += path_element(path, attributes + clip(item, around(item.points, item.width / 2)));
}

void SvgElements::write(const CurveItem& item, std::string& out) {
  if (!(item.width > 0) || item.colour.alpha == 0) return;
  SvgPath path;
  path.move_to(item.from);
  path.curve_to(item.control_from, item.control_to, item.to);
  auto attributes = xml_attribute("fill", "none") + paint("stroke", item.colour);
  if (item.width != 1) attributes += number_attribute("stroke-width", item.width);
  const auto bounds =
      around({item.from, item.control_from, item.control_to, item.to}, item.width / 2);
  out += path_element(path, attributes + clip(item, bounds));
}

// The outline is drawn first and the fill over it, as elements of their own: not every program that
// opens SVG knows paint-order.
void SvgElements::write(const SymbolItem& item, std::string& out) {
  if (!(item.radius > 0)) return;
  const auto clipped =
      clip(item, around({item.centre}, 1.35F * item.radius + std::max(0.0F, item.stroke_width)));
  if (item.stroke_width > 0 && item.stroke.alpha > 0) {
    auto attributes = paint("fill", item.stroke);
    const bool is_circle = item.shape == SymbolShape::circle;
    if (!is_circle)
      attributes +=
          paint("stroke", item.stroke) + number_attribute("stroke-width", 2.0 * item.stroke_width);
    out += symbol_shape(item, is_circle ? item.stroke_width : 0, attributes + clipped);
  }
  if (item.fill.alpha > 0) out += symbol_shape(item, 0, paint("fill", item.fill) + clipped);
}

std::string SvgElements::text_style(const TextItem& item) const {
  const auto& style = item.text->style;
  std::string text;
  if (style.display && list_.title_family != list_.text_family)
    text += xml_attribute("font-family", font_families(list_.title_family));
  if (style.size != text_defaults_.size) text += number_attribute("font-size", style.size);
  if (style.weight != FontWeight::regular)
    text += xml_attribute("font-weight", std::to_string(static_cast<int>(style.weight)));
  if (style.italic) text += xml_attribute("font-style", "italic");
  if (style.tabular_figures) text += xml_attribute("font-variant", "tabular-nums");
  if (item.colour != text_defaults_.colour) text += paint("fill", item.colour);
  return text;
}

// A halo is the text once more, in outline and below: unlike a second text it is not selected or
// read twice, and unlike paint-order it does not eat into the letters where that is unknown.
void SvgElements::write(const TextItem& item, std::string& out) {
  if (item.text == nullptr || item.text->text.empty() || item.colour.alpha == 0) return;
  const auto& text = *item.text;
  const bool has_halo = item.halo > 0 && item.halo_colour.alpha > 0;
  const Rect bounds{item.origin.x, item.origin.y - text.ascent, text.width,
                    text.ascent + text.descent};
  const auto clipped = clip(item, bounds);
  std::string id;
  if (has_halo) {
    id = options_.id_prefix + "t" + std::to_string(++halo_count_);
    out += "<use" + xml_attribute("href", "#" + id) + paint("stroke", item.halo_colour) +
           number_attribute("stroke-width", 2.0 * item.halo) + clipped + "/>\n";
  }
  out += "<text";
  if (has_halo) out += xml_attribute("id", id);
  // Where the direction is to the left, a text starts at its right end.
  out += number_attribute("x", item.origin.x + (text.right_to_left ? text.width : 0)) +
         number_attribute("y", item.origin.y);
  if (text.right_to_left) out += xml_attribute("direction", "rtl");
  if (text.width > 0)
    out += number_attribute("textLength", text.width) +
           xml_attribute("lengthAdjust", "spacingAndGlyphs");
  out += text_style(item) + clipped + ">" + xml_text(text.text) + "</text>\n";
}

std::string SvgElements::definitions() const {
  std::string text;
  for (const auto& [clip, id] : clips_) {
    const auto& area = list_.clips[clip];
    text += "<clipPath" + xml_attribute("id", options_.id_prefix + id) + "><rect" +
            rect_attributes(area.x, area.y, area.width, area.height, 0) + "/></clipPath>\n";
  }
  for (const auto& [stops, id] : fades_)
    text += "<linearGradient" + xml_attribute("id", options_.id_prefix + id) + ">" + stops +
            "</linearGradient>\n";
  return text;
}

}  // namespace timeloom
