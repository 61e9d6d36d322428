#include "layout/mark_label.hpp"

#include <cmath>

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kOpenEnd = 14;  // room for the point of a bar that runs out of the picture

}  // namespace

int rows_of_label(int lines, float row_height) {
  if (lines <= 1) return 1;
  const float reach = row_height / 2 + kLabelLine * (static_cast<float>(lines) - 0.5F);
  return static_cast<int>(std::ceil(reach / row_height));
}

bool label_fits_inside(const Mark& mark, float plot_width) {
  if (!mark.is_bar || mark.label_width <= 0) return false;
  const float begin = mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin;
  const float end = mark.end > plot_width ? plot_width - kOpenEnd : mark.end;
  return begin + 2 * kLabelGap + mark.label_width <= end;
}

float label_x(const Mark& mark, LabelSide side, float width) {
  switch (side) {
    case LabelSide::left:
      return mark.begin - kLabelGap - width;
    case LabelSide::inside:
      return (mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin) + kLabelGap;
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

PlacedLabel label_beside(const Mark& mark, const LabelText& text, LabelSide side, float y) {
  PlacedLabel label;
  label.side = side;
  label.lines = label_lines(text, label_x(mark, side, text.width), y, side == LabelSide::left);
  return label;
}

}  // namespace timeloom
