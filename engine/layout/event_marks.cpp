#include "layout/event_marks.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "layout/figure_frame.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kMostMarks = 2000;

// They all stand in one row, which has no name.
Band band_of(std::vector<std::uint32_t> lanes) {
  return {.name = {}, .path = {}, .index_lanes = std::move(lanes), .nesting = Nesting::closed};
}

Band band_of_all(const LaneIndex& index) {
  auto band = band_of({});
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane)
    if (index.event_count(lane) > 0) band.index_lanes.push_back(lane);
  return band;
}

void append(BandContent part, BandContent& all) {
  std::move(part.marks.begin(), part.marks.end(), std::back_inserter(all.marks));
  std::move(part.cells.begin(), part.cells.end(), std::back_inserter(all.cells));
  all.event_count += part.event_count;
  all.is_dense = all.is_dense || part.is_dense;
}

}  // namespace

EventMarks collect_events(const FigureInput& input, const Viewport& viewport,
                          const EditsByRow& edits, const LabelWriter& writer) {
  EventMarks events;
  BandContent all;
  const auto add = [&](const Band& band) {
    const auto own = viewport_of(input.index, band.index_lanes, viewport);
    if (!own) {
      ++events.lanes_without_zero;
      return;
    }
    auto content = collect_band(input.store, input.index, band, *own, kMostMarks, edits, writer);
    if (content.is_dense) add_cells(input.index, band, *own, content);
    append(std::move(content), all);
  };
  const auto band = band_of_all(input.index);
  if (input.index.counts_from_events())
    for (const auto lane : band.index_lanes) add(band_of({lane}));
  else
    add(band);

  const auto first_bar = std::stable_partition(all.marks.begin(), all.marks.end(),
                                               [](const Mark& mark) { return !mark.is_bar; });
  events.intervals.marks.assign(std::make_move_iterator(first_bar),
                                std::make_move_iterator(all.marks.end()));
  all.marks.erase(first_bar, all.marks.end());
  events.instants.marks = std::move(all.marks);
  events.instants.event_count = events.instants.marks.size();
  events.intervals.cells = std::move(all.cells);
  events.intervals.event_count = all.event_count - events.instants.event_count;
  events.intervals.is_dense = all.is_dense;
  for (auto* content : {&events.instants, &events.intervals})
    std::sort(content->marks.begin(), content->marks.end(), [](const Mark& a, const Mark& b) {
      return std::tuple(a.begin, a.event) < std::tuple(b.begin, b.event);
    });
  return events;
}

}  // namespace timeloom
