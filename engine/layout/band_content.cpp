#include "layout/band_content.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "layout/label_writer.hpp"
#include "layout/mark_edit.hpp"
#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr std::size_t kMostLabels = 300;  // of a band, beside those that stand alone
constexpr float kAlone = 80;              // pixels to the next mark
// How much wider than its symbol a stated extent must be to be drawn as a tick of its own.
constexpr float kLeastPrecisionTick = 4;

constexpr float kLeastDifference = 1 / 65'536.0F;  // less than between two importances of a store

// From 0 to 1. Rows are in order of time, and the multiples of the golden ratio without their whole
// parts leave no gap: among equals, those with the highest shares are spread evenly over any range.
float share_of(EventRow event) {
  constexpr std::uint32_t kGoldenRatio = 2'654'435'769;  // of 2^32
  return static_cast<float>(static_cast<std::uint32_t>(event) * kGoldenRatio) / 4'294'967'296.0F;
}

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
  mark.importance = hit.importance + kLeastDifference * share_of(hit.event);
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

// Marks, in order of `begin`, with room for some words before or behind them.
std::vector<Mark*> marks_alone(std::vector<Mark>& marks) {
  std::vector<Mark*> alone;
  float taken_to = std::numeric_limits<float>::lowest();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool before = marks[i].begin - taken_to > kAlone;
    taken_to = std::max(taken_to, marks[i].end);
    const bool behind = i + 1 == marks.size() || marks[i + 1].begin - taken_to > kAlone;
    if (before || behind) alone.push_back(&marks[i]);
  }
  return alone;
}

// The most important, and those that have room for some words; some twice.
std::vector<Mark*> marks_to_label(std::vector<Mark>& marks) {
  auto labelled = marks_alone(marks);
  std::vector<Mark*> by_importance;
  for (auto& mark : marks) by_importance.push_back(&mark);
  const auto kept = std::min(kMostLabels, by_importance.size());
  std::partial_sort(
      by_importance.begin(), by_importance.begin() + static_cast<std::ptrdiff_t>(kept),
      by_importance.end(), [](const Mark* a, const Mark* b) {
        return std::tuple(-a->importance, a->event) < std::tuple(-b->importance, b->event);
      });
  labelled.insert(labelled.end(), by_importance.begin(),
                  by_importance.begin() + static_cast<std::ptrdiff_t>(kept));
  return labelled;
}

}  // namespace

BandContent collect_marks(const EventStore& store, const LaneIndex& index, const Band& band,
                          const Viewport& viewport, std::size_t most_marks,
                          const EditsByRow& edits) {
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
      content.marks.back().names_lane = is_merged(store, band, hit.event);
    });
  emphasise(edits, content.marks);
  std::sort(content.marks.begin(), content.marks.end(), [](const Mark& a, const Mark& b) {
    return std::tuple(a.begin, a.event) < std::tuple(b.begin, b.event);
  });
  return content;
}

void add_labels(BandContent& content, float plot_width, const LabelWriter& writer, Labels labels) {
  const float widest = label_limits(plot_width).widest;
  for (auto* mark : marks_to_label(content.marks)) {
    if (labels == Labels::measured) {
      mark->label_width = writer.about_width(*mark, widest);
    } else if (!mark->label) {
      mark->label = writer.line(*mark, widest);
      mark->label_width = mark->label ? mark->label->width : 0;
    }
  }
}

BandContent collect_band(const EventStore& store, const LaneIndex& index, const Band& band,
                         const Viewport& viewport, std::size_t most_marks, const EditsByRow& edits,
                         const LabelWriter& writer) {
  auto content = collect_marks(store, index, band, viewport, most_marks, edits);
  add_labels(content, static_cast<float>(viewport.width), writer, Labels::written);
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
