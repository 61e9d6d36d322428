#include "layout/multiples_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/numbers.hpp"
#include "layout/band_candidate.hpp"
#include "layout/figure_frame.hpp"
#include "layout/lane_labels.hpp"
#include "layout/metrics.hpp"
#include "layout/placement_memory.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kLeastWidth = 210, kLeastHeight = 74;  // of a panel
constexpr float kWindowHeight = 130;  // of one in a window, which scrolls, at least
constexpr float kGapAcross = 24, kGapDown = 14;
constexpr float kWantedAspect = 2.1F;
constexpr std::size_t kMostMarks = 1500;

// How panels are laid out.
struct Grid {
  int columns = 1, rows = 1;
  Size panel;
};

class MultiplesComposer {
public:
  MultiplesComposer(const FigureInput& input, TextShaper& shaper)
      : input_(input),
        shaper_(shaper),
        language_(language_of(input.view)),
        edits_(input.store, input.view.edits) {}

  FigureLayout compose() {
    choose_bands();
    // The legend's height depends on what is shown, which depends on how wide panels are.
    place_grid();
    collect();
    LegendContent shown;
    for (const auto& band : bands_) shown.add(input_.store, band.content);
    frame_.place_legend(shown);
    if (input_.index.counts_from_events())
      layout_.aligned = frame_.place_remark(alignment_words(input_, lanes_without_zero_));
    const int columns = grid_.columns;
    leave_out_what_cannot_fit();
    place_grid();
    if (grid_.columns != columns) collect();
    place_panels();
    return std::move(layout_);
  }

private:
  void choose_bands() {
    const int deepest = deepest_level(input_.store, input_.index);
    const int depth = std::clamp(input_.view.lane_depth.value_or(1), 1, deepest);
    for (auto& band : make_bands(input_.store, input_.index, input_.view, depth)) {
      if (band.index_lanes.empty()) continue;
      if (!viewport_of(input_.index, band.index_lanes, layout_.viewport)) {
        ++lanes_without_zero_;
        continue;
      }
      if (band.depth > 1) band.name = band.path;
      band.depth = 1;
      bands_.push_back({.band = std::move(band)});
    }
  }

  float room() const { return std::max(frame_.bottom() - frame_.top(), 1.0F); }
  int most_columns() const {
    return std::max(1,
                    static_cast<int>((frame_.width() + kGapAcross) / (kLeastWidth + kGapAcross)));
  }

  Grid grid_of(int columns) const {
    const int count = std::max(1, static_cast<int>(bands_.size()));
    const int rows = (count + columns - 1) / columns;
    const auto across = static_cast<float>(columns), down = static_cast<float>(rows);
    return {columns,
            rows,
            {std::floor((frame_.width() - (across - 1) * kGapAcross) / across),
             std::floor((room() - (down - 1) * kGapDown) / down)}};
  }

  // Depends on the size and the number of panels alone, so that nothing moves while one zooms.
  void place_grid() {
    float best = std::numeric_limits<float>::max();
    const int most = std::min(most_columns(), std::max(1, static_cast<int>(bands_.size())));
    for (int columns = 1; columns <= most; ++columns) {
      const auto grid = grid_of(columns);
      const float height = std::max(grid.panel.height, 1.0F);
      float cost = std::abs(std::log(grid.panel.width / height / kWantedAspect));
      if (height < kLeastHeight) cost += kLeastHeight - height;
      // Panels that would be missing in the last row.
      const int missing = columns * grid.rows - static_cast<int>(bands_.size());
      cost += 0.1F * static_cast<float>(missing);
      if (cost >= best) continue;
      best = cost;
      grid_ = grid;
    }
    if (input_.scrolls) grid_.panel.height = std::max(grid_.panel.height, kWindowHeight);
    const auto width = static_cast<double>(grid_.panel.width);
    layout_.viewport = figure_viewport(input_, width);
    layout_.axis =
        input_.index.counts_from_events()
            ? lay_out_relative_axis(layout_.viewport, shaper_, language_)
            : lay_out_axis(layout_.viewport, input_.store.axis_clock(), shaper_, language_);
  }

  void collect() {
    for (auto& band : bands_) {
      const auto& lanes = band.band.index_lanes;
      const auto viewport = *viewport_of(input_.index, lanes, layout_.viewport);
      band.content = collect_band(input_.store, input_.index, band.band, viewport, kMostMarks,
                                  edits_, writer_);
      if (input_.before) input_.before->recall(band.content.marks);
      band.wanted = rows_wanted(band.content, grid_.panel.width);
      if (!input_.scrolls)
        band.wanted = rows_wanted_in_full(band.content, band.wanted, grid_.panel.width, writer_);
      if (band.is_dense()) add_cells(input_.index, band.band, viewport, band.content);
    }
  }

  // Panels from the end, until the others are high enough.
  void leave_out_what_cannot_fit() {
    if (input_.scrolls) return;
    const auto fits = [&] { return grid_of(most_columns()).panel.height >= kLeastHeight; };
    if (fits()) return;
    auto remark = frame_.place_remark("");
    std::size_t lanes = 0, events = 0;
    while (bands_.size() > 1 && !fits()) {
      ++lanes;
      events += bands_.back().content.event_count;
      bands_.pop_back();
    }
    remark.text =
        shaper_.shape_within(left_out_words(lanes, events, language_), kLaneNote, frame_.width());
    layout_.left_out = remark;
  }

  void place_panels() {
    if (!input_.index.counts_from_events())
      layout_.annotations = lay_out_annotation_strip(input_.view.annotations, layout_.viewport,
                                                     input_.scrolls, shaper_);
    layout_.plot = {frame_.margin(), frame_.top(), frame_.width(), room()};
    layout_.annotation_top = layout_.pinned_bottom = layout_.plot.y;
    const float pitch = grid_.panel.height + kGapDown;
    for (std::size_t i = 0; i < bands_.size(); ++i) {
      const auto column = static_cast<float>(static_cast<int>(i) % grid_.columns);
      const auto row = static_cast<float>(static_cast<int>(i) / grid_.columns);
      place_panel(std::move(bands_[i]),
                  {frame_.margin() + column * (grid_.panel.width + kGapAcross),
                   frame_.top() + row * pitch - (input_.scrolls ? input_.scroll : 0),
                   grid_.panel.width, grid_.panel.height});
    }
    layout_.content_height = static_cast<float>(grid_.rows) * pitch - kGapDown;
    share_one_scale();
  }

  void place_panel(BandCandidate candidate, const Rect& area) {
    const Rect header{area.x, area.y + kHeadingHeight, area.width, header_height(layout_.axis)};
    SmallPlot panel{.plot = area, .annotation_top = header.bottom() + 4};
    panel.plot.y = panel.annotation_top + layout_.annotations.height;
    panel.plot.height = std::max(area.bottom() - panel.plot.y, 1.0F);
    layout_.axes.push_back({header, header.bottom() + 2, panel.plot.y, panel.plot.bottom()});

    PlacedBand placed;
    placed.area = area;
    placed.rows_top = panel.plot.y + kBandPadding;
    const float height = std::max(panel.plot.height - 2 * kBandPadding, kRowHeight);
    const int most = std::max(1, static_cast<int>(height / kRowHeight));
    const int rows = candidate.is_dense() ? most : std::min(candidate.wanted, most);
    const float row_height =
        std::clamp(std::floor(height / static_cast<float>(rows)), kRowHeight, kTallestRow);
    placed.layout = lay_out_band(std::move(candidate.content),
                                 {grid_.panel.width, rows, row_height, !input_.scrolls}, writer_);
    placed.band = std::move(candidate.band);
    placed.labels = lay_out_lane_labels(
        placed.band, placed.layout, layout_.viewport,
        {.area = {area.x, area.y - kBandPadding, area.width, area.height}, .end = area.right()},
        language_, shaper_);
    placed.panel = panel;
    layout_.bands.push_back(std::move(placed));
  }

  // Profiles side by side are compared.
  void share_one_scale() {
    float most = 0;
    for (const auto& band : layout_.bands)
      for (const float count : band.layout.density.counts) most = std::max(most, count);
    for (auto& band : layout_.bands) band.layout.density.full_count = most;
  }

  const FigureInput& input_;
  TextShaper& shaper_;
  const Language language_;
  EditsByRow edits_;
  LabelWriter writer_{input_.store, edits_, shaper_};
  FigureLayout layout_;
  FigureFrame frame_{input_, layout_, shaper_};
  std::vector<BandCandidate> bands_;
  Grid grid_;
  std::size_t lanes_without_zero_ = 0;
};

}  // namespace

FigureLayout lay_out_multiples(const FigureInput& input, TextShaper& shaper) {
  return MultiplesComposer(input, shaper).compose();
}

}  // namespace timeloom
