#include "render/vector/paint_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace timeloom {

namespace {

// Cairo reckons in 24.8 fixed point; what lies further out wraps round into the picture.
double drawable(float coordinate) {
  constexpr double kFurthest = 100'000;
  return std::isnan(coordinate) ? 0.0 : std::clamp<double>(coordinate, -kFurthest, kFurthest);
}

void add_rounded_rect(cairo_t* context, double left, double top, double right, double bottom,
                      double radius) {
  constexpr double kQuarter = std::numbers::pi / 2;
  radius = std::clamp(radius, 0.0, std::min(right - left, bottom - top) / 2);
  if (radius == 0) {
    cairo_rectangle(context, left, top, right - left, bottom - top);
    return;
  }
  cairo_new_sub_path(context);
  cairo_arc(context, right - radius, top + radius, radius, -kQuarter, 0);
  cairo_arc(context, right - radius, bottom - radius, radius, 0, kQuarter);
  cairo_arc(context, left + radius, bottom - radius, radius, kQuarter, 2 * kQuarter);
  cairo_arc(context, left + radius, top + radius, radius, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(context);
}

void add_polyline(cairo_t* context, const std::vector<Point>& points) {
  cairo_new_path(context);
  for (const Point& point : points) cairo_line_to(context, drawable(point.x), drawable(point.y));
}

// The opacity along a bar is the lesser of two ramps, which meet within it where it is short.
CairoHandle<cairo_pattern_t> fade(Colour colour, double left, double right, double fade_left,
                                  double fade_right) {
  const double width = right - left;
  double full_from = fade_left / width, full_to = 1 - fade_right / width, most = 1;
  if (full_from > full_to) {
    most = width / (fade_left + fade_right);
    full_from = full_to = fade_left / (fade_left + fade_right);
  }
  CairoHandle<cairo_pattern_t> pattern(cairo_pattern_create_linear(left, 0, right, 0));
  const auto stop = [&](double at, double opacity) {
    cairo_pattern_add_color_stop_rgba(pattern.get(), at, colour.red / 255.0, colour.green / 255.0,
                                      colour.blue / 255.0, colour.alpha / 255.0 * opacity);
  };
  stop(0, fade_left > 0 ? 0 : most);
  stop(full_from, most);
  stop(full_to, most);
  stop(1, fade_right > 0 ? 0 : most);
  return pattern;
}

void set_stroke(cairo_t* context, Colour colour, double width) {
  set_colour(context, colour);
  cairo_set_line_width(context, width);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash(context, nullptr, 0, 0);
}

}  // namespace

void set_colour(cairo_t* context, Colour colour) {
  cairo_set_source_rgba(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                        colour.alpha / 255.0);
}

void paint_item(cairo_t* context, const RectItem& item) {
  const double left = drawable(item.rect.x), right = drawable(item.rect.right());
  const double top = drawable(item.rect.y), bottom = drawable(item.rect.bottom());
  if (!(right > left) || !(bottom > top)) return;
  const double radius = std::max(0.0, drawable(item.radius));

  if (item.fill.alpha > 0) {
    const double fade_left = std::max(0.0, drawable(item.fade_left));
    const double fade_right = std::max(0.0, drawable(item.fade_right));
    cairo_new_path(context);
    add_rounded_rect(context, left, top, right, bottom, radius);
    if (fade_left > 0 || fade_right > 0) {
      cairo_set_source(context, fade(item.fill, left, right, fade_left, fade_right).get());
    } else {
      set_colour(context, item.fill);
    }
    cairo_fill(context);
  }
  if (item.stroke_width > 0 && item.stroke.alpha > 0) {
    const double width =
        std::min({double{item.stroke_width}, (right - left) / 2, (bottom - top) / 2});
    const double inset = width / 2;
    cairo_new_path(context);
    add_rounded_rect(context, left + inset, top + inset, right - inset, bottom - inset,
                     radius - inset);
    set_stroke(context, item.stroke, width);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER);
    cairo_stroke(context);
  }
}

void paint_item(cairo_t* context, const AreaItem& item) {
  if (item.points.size() < 2) return;
  add_polyline(context, item.points);
  cairo_line_to(context, drawable(item.points.back().x), drawable(item.baseline));
  cairo_line_to(context, drawable(item.points.front().x), drawable(item.baseline));
  cairo_close_path(context);
  set_colour(context, item.fill);
  cairo_fill(context);
}

void paint_item(cairo_t* context, const LineItem& item) {
  if (item.points.size() < 2 || !(item.width > 0)) return;
  add_polyline(context, item.points);
  set_stroke(context, item.colour, item.width);
  if (item.dash > 0) {
    const double dash = drawable(item.dash);
    cairo_set_dash(context, &dash, 1, 0);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  }
  cairo_stroke(context);
}

void paint_item(cairo_t* context, const CurveItem& item) {
  if (!(item.width > 0)) return;
  cairo_new_path(context);
  cairo_move_to(context, drawable(item.from.x), drawable(item.from.y));
  cairo_curve_to(context, drawable(item.control_from.x), drawable(item.control_from.y),
                 drawable(item.control_to.x), drawable(item.control_to.y), drawable(item.to.x),
                 drawable(item.to.y));
  set_stroke(context, item.colour, item.width);
  cairo_stroke(context);
}

void paint_item(cairo_t* context, const SymbolItem& item) {
  if (!(item.radius > 0)) return;
  cairo_new_path(context);
  for (const Point& point : symbol_outline(item.shape)) {
    cairo_line_to(context, drawable(item.centre.x + item.radius * point.x),
                  drawable(item.centre.y + item.radius * point.y));
  }
  cairo_close_path(context);
  if (item.stroke_width > 0) {
    set_stroke(context, item.stroke, 2.0 * item.stroke_width);
    cairo_stroke_preserve(context);
  }
  set_colour(context, item.fill);
  cairo_fill(context);
}

}  // namespace timeloom
