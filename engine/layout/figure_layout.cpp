#include "layout/figure_layout.hpp"

#include "layout/lanes_layout.hpp"
#include "layout/mirror.hpp"
#include "layout/multiples_layout.hpp"
#include "layout/spine_layout.hpp"
#include "layout/vertical_layout.hpp"
#include "time/civil.hpp"

namespace timeloom {

namespace {

constexpr float kRangeMargin = 0.03F;
constexpr double kLeastRangeSeconds = 30.0 * 86400;

FigureLayout lay_out_left_to_right(const FigureInput& input, TextShaper& shaper) {
  switch (input.view.layout) {
    case LayoutKind::spine:
      return lay_out_spine(input, shaper);
    case LayoutKind::vertical:
      return lay_out_vertical(input, shaper);
    case LayoutKind::multiples:
      return lay_out_multiples(input, shaper);
    case LayoutKind::lanes:
      break;
  }
  return lay_out_lanes(input, shaper);
}

}  // namespace

FigureLayout lay_out_figure(const FigureInput& input, TextShaper& shaper) {
  auto layout = lay_out_left_to_right(input, shaper);
  if (language_of(input.view).is_right_to_left()) mirror(layout, input.size.width);
  return layout;
}

TimeRange default_range(const EventStore& store, const LaneIndex& index) {
  if (!index.counts_from_events()) return default_range(store);
  const TimeRange none{{0, 0}, {365 * kSecondsPerDay, 0}};
  return padded(index.range_from_zeros().value_or(none), kRangeMargin, kSecondsPerDay);
}

TimeRange figure_range(const EventStore& store, const LaneIndex& index, const View& view) {
  if (index.counts_from_events()) return default_range(store, index);
  return view.range.value_or(default_range(store));
}

TimeRange default_range(const EventStore& store) {
  if (const auto range = store.range()) return padded(*range, kRangeMargin, kLeastRangeSeconds);
  return {to_instant({.date = {2000, 1, 1}}), to_instant({.date = {2030, 1, 1}})};
}

}  // namespace timeloom
