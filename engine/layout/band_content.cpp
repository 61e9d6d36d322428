#include "layout/band_content.hpp"

#include <algorithm>
#include <tuple>

#include "layout/mark_edit.hpp"
#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr std::size_t kMostLabels = 300;  // of a band
constexpr float kWidestLabel = 270;
constexpr float kWidestLabelShare = 0.42F;
// How much wider than its symbol a stated extent must be to be drawn as a tick of its own.
constexpr float kLeastPrecisionTick = 4;

class PlotScale {
public:
  explicit PlotScale(const Viewport& viewport) : viewport_(viewport) {}

  float width() const { return static_cast<float>(viewport_.width); }
  float left() const { return -kOffPlot; }
  float right() const { return width() + kOffPlot; }
  float x_of(Instant at) const {
    return static_cast<float>(
        std::clamp(viewport_.x_of(at), static_cast<double>(left()), static_cast<double>(right())));
  }

private:
  const Viewport& viewport_;
};

Mark make_mark(const EventStore& store, const PlotScale& scale, const IndexHit& hit) {
  const auto span = store.span(hit.event);
  Mark mark;
  mark.event = hit.event;
  mark.importance = hit.importance;
  mark.kind = store.kind(hit.event);
  mark.colour = hit.colour;
  mark.span_begin = scale.x_of(hit.begin);
  mark.span_end = scale.x_of(hit.end);
  mark.is_bar = span.is_interval();
  if (mark.is_bar) {
    mark.begin = mark.span_begin;
    mark.end = std::max(mark.span_end, mark.span_begin + kLeastBarWidth);
    // A short one at the plot's right edge is still to be seen.
    if (mark.span_end <= scale.width() && mark.end > scale.width()) {
      mark.end = scale.width();
      mark.begin = std::min(mark.begin, mark.end - kLeastBarWidth);
    }
    mark.centre = (mark.begin + mark.end) / 2;
    return mark;
  }
  mark.centre = (mark.span_begin + mark.span_end) / 2;
  const float reach = kSymbolRadius + 1;
  mark.begin = mark.centre - reach;
  mark.end = mark.centre + reach;
  if (mark.span_end - mark.span_begin > 2 * reach + kLeastPrecisionTick) {
    mark.begin = mark.span_begin;
    mark.end = mark.span_end;
  }
  return mark;
}

void add_labels(const EventStore& store, const EditsByRow& edits, std::vector<Mark>& marks,
                float plot_width, TextShaper& shaper) {
  std::vector<Mark*> by_importance;
  for (auto& mark : marks) by_importance.push_back(&mark);
  const auto kept = std::min(kMostLabels, by_importance.size());
  std::partial_sort(
      by_importance.begin(), by_importance.begin() + static_cast<std::ptrdiff_t>(kept),
      by_importance.end(), [](const Mark* a, const Mark* b) {
        return std::tuple(-a->importance, a->event) < std::tuple(-b->importance, b->event);
      });
  by_importance.resize(kept);
  const float widest = std::min(kWidestLabel, plot_width * kWidestLabelShare);
  for (auto* mark : by_importance) {
    const auto title = label_of(store, edits, mark->event);
    if (!title.empty())
      mark->label = shaper.shape_within(title, label_style(mark->emphasis), widest);
  }
}

}  // namespace

BandContent collect_band(const EventStore& store, const LaneIndex& index, const Band& band,
                         const Viewport& viewport, std::size_t most_marks, const EditsByRow& edits,
                         TextShaper& shaper) {
  BandContent content;
  const PlotScale scale(viewport);
  content.is_single_lane = band.index_lanes.size() == 1;
  for (const auto lane : band.index_lanes)
    content.event_count += index.count(lane, viewport.range());

  content.is_dense = content.event_count > most_marks;
  if (content.is_dense) return content;
  for (const auto lane : band.index_lanes)
    index.query(lane, viewport.range(), [&](const IndexHit& hit) {
      content.marks.push_back(make_mark(store, scale, hit));
    });
  emphasise(edits, content.marks);
  std::sort(content.marks.begin(), content.marks.end(), [](const Mark& a, const Mark& b) {
    return std::tuple(a.begin, a.event) < std::tuple(b.begin, b.event);
  });
  add_labels(store, edits, content.marks, static_cast<float>(viewport.width), shaper);
  return content;
}

void add_cells(const LaneIndex& index, const Band& band, const Viewport& viewport,
               BandContent& content) {
  const PlotScale scale(viewport);
  const auto pixel = duration_from_seconds(viewport.seconds_per_pixel);
  for (const auto lane : band.index_lanes)
    index.profile(lane, viewport.range(), pixel, [&](const IndexHit& hit) {
      content.cells.push_back({scale.x_of(hit.begin), scale.x_of(hit.end), hit.count, hit.colour});
    });
}

}  // namespace timeloom
