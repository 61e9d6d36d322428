#include "layout/mark_label.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

// Room for the point of a bar that runs out of the picture, and for what is seen of a date's line
// before and after words on it.
constexpr float kOpenEnd = 14;

std::optional<float> x_in_bar(const Mark& mark, float width, float plot_width) {
  const float begin = mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin;
  const float end = mark.end > plot_width ? plot_width - kOpenEnd : mark.end;
  if (begin + 2 * kLabelGap + width > end) return std::nullopt;
  return begin + kLabelGap;
}

// At the symbol's right if there is room, else at its left.
std::optional<float> x_on_date(const Mark& mark, float width, float plot_width) {
  const float from = std::max(mark.begin, kEdgeGap) + kOpenEnd;
  const float to = std::min(mark.end, plot_width - kEdgeGap) - kOpenEnd;
  constexpr float kReach = kSymbolRadius + kLabelGap;
  const float at_right = std::max(mark.centre + kReach, from);
  if (at_right + width <= to) return at_right;
  const float at_left = std::min(mark.centre - kReach, to) - width;
  return at_left >= from ? std::optional(at_left) : std::nullopt;
}

std::optional<float> x_inside(const Mark& mark, float width, float plot_width) {
  return mark.is_bar ? x_in_bar(mark, width, plot_width) : x_on_date(mark, width, plot_width);
}

}  // namespace

int rows_of_label(int lines, float row_height) {
  if (lines <= 1) return 1;
  const float reach = row_height / 2 + kLabelLine * (static_cast<float>(lines) - 0.5F);
  return static_cast<int>(std::ceil(reach / row_height));
}

bool label_fits_inside(const Mark& mark, float plot_width) {
  return mark.label_width > 0 && x_inside(mark, mark.label_width, plot_width).has_value();
}

float label_x(const Mark& mark, LabelSide side, float width, float plot_width) {
  switch (side) {
    case LabelSide::left:
      return mark.begin - kLabelGap - width;
    case LabelSide::inside:
      return x_inside(mark, width, plot_width).value_or(mark.begin);
    default:
      return mark.end + kLabelGap;
  }
}

std::vector<TextLine> label_lines(const LabelText& text, float x, float first_middle,
                                  bool right_aligned) {
  std::vector<TextLine> lines;
  float middle = first_middle;
  for (const auto& line : text.lines) {
    const bool at_right = right_aligned || line->right_to_left;
    lines.push_back({line,
                     {x + (at_right ? text.width - line->width : 0),
                      middle + (line->ascent - line->descent) / 2}});
    middle += kLabelLine;
  }
  return lines;
}

PlacedLabel label_beside(const Mark& mark, const LabelText& text, LabelSide side, float y,
                         float plot_width) {
  PlacedLabel label;
  label.side = side;
  label.lines =
      label_lines(text, label_x(mark, side, text.width, plot_width), y, side == LabelSide::left);
  return label;
}

}  // namespace timeloom
