#include "layout/mark_label.hpp"

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kOpenEnd = 14;  // room for the point of a bar that runs out of the picture

}  // namespace

bool label_fits_inside(const Mark& mark, float plot_width) {
  if (!mark.is_bar || !mark.label) return false;
  const float begin = mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin;
  const float end = mark.end > plot_width ? plot_width - kOpenEnd : mark.end;
  return begin + 2 * kLabelGap + mark.label->width <= end;
}

Point label_origin(const Mark& mark, LabelSide side, float y) {
  const float baseline = y + (mark.label->ascent - mark.label->descent) / 2;
  switch (side) {
    case LabelSide::left:
      return {mark.begin - kLabelGap - mark.label->width, baseline};
    case LabelSide::inside:
      return {(mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin) + kLabelGap, baseline};
    default:
      return {mark.end + kLabelGap, baseline};
  }
}

}  // namespace timeloom
