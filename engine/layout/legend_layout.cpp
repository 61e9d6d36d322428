#include "layout/legend_layout.hpp"

#include "layout/metrics.hpp"

namespace timeloom {

namespace {
constexpr float kSampleWidth = 21;
constexpr float kSampleReach = 8;  // half of the widest sample, a bar
constexpr float kEntryGap = 18;
}  // namespace

LegendLayout lay_out_legend(const EventStore& store, const std::vector<ShownKind>& kinds,
                            Point origin, float width, TextShaper& shaper) {
  using namespace metrics;
  LegendLayout legend;
  Point pen = origin;
  for (const auto& shown : kinds) {
    // Where both occur the symbol says more, unless the kind is declared to be a bar.
    const bool is_bar =
        shown.intervals && (!shown.instants || store.kinds()[shown.kind].symbol == "bar");
    auto label =
        shaper.shape_within(store.kinds()[shown.kind].label, kLegend, width - kSampleWidth);
    const float entry_width = kSampleWidth + label->width;
    if (pen.x > origin.x && pen.x + entry_width > origin.x + width) {
      pen.x = origin.x;
      pen.y += kLegendRowHeight;
    }
    const float middle = pen.y + kLegendRowHeight / 2;
    const float baseline = middle + (label->ascent - label->descent) / 2;
    legend.entries.push_back({.kind = shown.kind,
                              .is_bar = is_bar,
                              .sample = {pen.x + kSampleReach, middle},
                              .label = {label, {pen.x + kSampleWidth, baseline}}});
    pen.x += entry_width + kEntryGap;
  }
  if (!legend.entries.empty()) legend.height = pen.y + kLegendRowHeight - origin.y;
  return legend;
}

}  // namespace timeloom
