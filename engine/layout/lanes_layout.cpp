#include "layout/lanes_layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "base/numbers.hpp"
#include "layout/band_candidate.hpp"
#include "layout/figure_frame.hpp"
#include "layout/lane_labels.hpp"
#include "layout/metrics.hpp"
#include "layout/placement_memory.hpp"
#include "time/civil.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kGutterGap = 14;
constexpr float kLeastGutter = 76;
constexpr float kNoteLineHeight = 14;
constexpr std::size_t kMergedLoss = 4;
constexpr float kMostProfileGrowth = 160;
constexpr float kMostBandGrowth = 30;
constexpr float kAmpleRow = 20;      // of a figure that is as high as it needs
constexpr float kMostHeight = 8000;  // of such a figure
constexpr float kMostPinned = 0.7F;  // of the plot's height
// Of a picture and of a band: beyond these a band is a profile rather than events.
constexpr std::size_t kMostMarks = 6000, kMostMarksOfBand = 1500, kLeastMarksOfBand = 60;
// Of more marks in a window, most of which are scrolled out of it, labels are only measured to know
// how high bands are; those in view are then written.
constexpr std::size_t kMostWritten = 1000;

class LanesComposer {
public:
  LanesComposer(const FigureInput& input, TextShaper& shaper)
      : input_(input),
        shaper_(shaper),
        language_(language_of(input.view)),
        edits_(input.store, input.view.edits) {}

  FigureLayout compose() {
    place_bands(choose_depth());
    return std::move(layout_);
  }

  int depth_that_fits() {
    choose_depth();
    return depth_;
  }

  // With which every lane has its rows, and no more.
  float height_needed() {
    const auto bands = choose_depth();
    float content = layout_.plot.y - frame_.top();
    for (const auto& band : bands) content += fixed_height(band);
    for (const int rows : rows_for(bands)) content += kAmpleRow * static_cast<float>(rows);
    if (input_.index.counts_from_events()) content += kNoteLineHeight;
    const float around = frame_.top() + layout_.size.height - frame_.bottom();
    return std::ceil(std::min(around + std::max(content, kLeastPlot), layout_.size.height));
  }

private:
  void place_columns(int depth) {
    gutter_ = has_gutter_ ? gutter_width(depth) : 0;
    layout_.plot.x = frame_.margin() + gutter_;
    layout_.plot.width = std::max(input_.size.width - frame_.margin() - layout_.plot.x, 1.0F);
    const auto width = static_cast<double>(layout_.plot.width);
    layout_.viewport = figure_viewport(input_, width);
    layout_.axis =
        input_.index.counts_from_events()
            ? lay_out_relative_axis(layout_.viewport, shaper_, language_)
            : lay_out_axis(layout_.viewport, input_.store.axis_clock(), shaper_, language_);
  }

  void place_legend(const std::vector<BandCandidate>& bands) {
    LegendContent shown;
    for (const auto& band : bands) shown.add(input_.store, band.content);
    frame_.place_legend(shown);
  }

  void place_rows() {
    const Rect header{layout_.plot.x, frame_.top(), layout_.plot.width,
                      header_height(layout_.axis)};
    layout_.annotation_top = header.bottom() + 4;
    if (!input_.index.counts_from_events())
      layout_.annotations = lay_out_annotation_strip(input_.view.annotations, layout_.viewport,
                                                     input_.scrolls, shaper_);
    layout_.plot.y = layout_.annotation_top + layout_.annotations.height;
    layout_.plot.height = std::max(frame_.bottom() - layout_.plot.y, 1.0F);
    layout_.axes = {{header, header.bottom() + 2, layout_.plot.y, layout_.plot.bottom()}};
  }

  float gutter_width(int depth) {
    float widest = std::max(kLeastGutter, lane_note_width(language_, shaper_));
    const auto bands = make_bands(input_.store, input_.index, input_.view, depth);
    for (const auto& band : bands) {
      const auto& style = band.depth == 1 ? kLane : kNestedLane;
      widest = std::max(widest, lane_indent(band.depth) + shaper_.shape(band.name, style)->width);
    }
    return std::min(widest, kWidestGutter) + kGutterGap;
  }

  int wanted_depth() const {
    const int deepest = deepest_level(input_.store, input_.index);
    return std::clamp(input_.view.lane_depth.value_or(deepest), 1, deepest);
  }

  std::vector<BandCandidate> candidates(int depth) {
    std::vector<BandCandidate> result;
    std::size_t marks = 0;
    lanes_without_zero_ = 0;
    const auto width = static_cast<float>(layout_.viewport.width);
    auto bands = make_bands(input_.store, input_.index, input_.view, depth);
    const auto most_marks = std::clamp(kMostMarks / std::max<std::size_t>(1, bands.size()),
                                       kLeastMarksOfBand, kMostMarksOfBand);
    for (auto& band : bands) {
      BandCandidate candidate{.band = std::move(band)};
      candidate.has_heading_line =
          !candidate.band.name.empty() && (candidate.is_heading() || !has_gutter_);
      if (!candidate.is_heading()) {
        const auto viewport = viewport_of(candidate.band);
        if (!viewport) {
          ++lanes_without_zero_;
          continue;
        }
        candidate.content = collect_marks(input_.store, input_.index, candidate.band, *viewport,
                                          most_marks, edits_);
        marks += candidate.content.marks.size();
        if (input_.before) input_.before->recall(candidate.content.marks);
        if (candidate.is_dense() && !waits_until_seen())
          add_cells(input_.index, candidate.band, *viewport, candidate.content);
      }
      result.push_back(std::move(candidate));
    }
    labels_ = input_.scrolls && marks > kMostWritten ? Labels::measured : Labels::written;
    for (auto& candidate : result) {
      if (candidate.is_heading()) continue;
      add_labels(candidate.content, width, writer_, labels_);
      candidate.as_wanted = pack_as_wanted(candidate.content, width);
      candidate.wanted = rows_wanted(candidate.content, candidate.as_wanted);
    }
    if (lanes_without_zero_ > 0) drop_empty_headings(result);
    return result;
  }

  // Many bands of the window are scrolled out of it; their profiles would be made for nothing. The
  // legend wants their colours.
  bool waits_until_seen() const { return input_.scrolls && !input_.view.show_legend; }

  std::optional<Viewport> viewport_of(const Band& band) const {
    return timeloom::viewport_of(input_.index, band.index_lanes, layout_.viewport);
  }

  std::vector<BandCandidate> open_to(int depth) {
    depth_ = depth;
    place_columns(depth);
    auto bands = candidates(depth);
    place_rows();
    return bands;
  }

  // Opens lanes as deep as shows everything with its label. Where no depth does, as deep as loses
  // least; the gutter is as wide as the names that are then shown.
  std::vector<BandCandidate> choose_depth() {
    const int deepest = wanted_depth();
    auto bands = open_to(deepest);
    place_legend(bands);
    place_rows();
    if (input_.view.lane_depth || input_.index.counts_from_events()) return bands;

    int best = 1;
    auto least_loss = std::numeric_limits<std::size_t>::max();
    for (int depth = deepest;; --depth) {
      const bool fits = least_height(bands, true) <= layout_.plot.height;
      if (fits && input_.scrolls) return bands;
      const bool possible = depth == 1 || least_height(bands, false) <= layout_.plot.height;
      const auto loss = possible && !input_.scrolls ? loss_of(bands) : least_loss;
      if (fits && loss == 0) return bands;
      if (loss < least_loss) {
        least_loss = loss;
        best = depth;
      }
      if (depth == 1) return best == 1 ? std::move(bands) : open_to(best);
      bands = open_to(depth - 1);
    }
  }

  // How much a figure with these bands would leave unsaid: the events without a label, and several
  // times as much those in a band of several lanes, where not even their lane says what they are.
  std::size_t loss_of(const std::vector<BandCandidate>& bands) const {
    const auto rows = rows_for(bands);
    std::size_t loss = 0, next = 0;
    for (const auto& band : bands) {
      if (band.is_heading()) continue;
      const auto layout =
          lay_out_band(band.content, {layout_.plot.width, rows[next++], kRowHeight}, writer_);
      loss += layout.unlabelled_count * (band.content.is_single_lane ? 1 : kMergedLoss);
    }
    return loss;
  }

  // One entry a band that is no heading.
  std::vector<int> rows_for(const std::vector<BandCandidate>& bands) const {
    float fixed = 0;
    std::vector<int> wanted;
    for (const auto& band : bands) {
      fixed += fixed_height(band);
      if (!band.is_heading()) wanted.push_back(band.wanted);
    }
    if (input_.scrolls) return wanted;
    const int most = static_cast<int>((layout_.plot.height - fixed) / kRowHeight);
    auto rows = share_rows(wanted, most);
    give_rows_for_whole_labels(bands, most, rows);
    return rows;
  }

  // Rows that are left over go to bands of which all labels are then whole, least first.
  void give_rows_for_whole_labels(const std::vector<BandCandidate>& bands, int most,
                                  std::vector<int>& rows) const {
    int left = most - std::accumulate(rows.begin(), rows.end(), 0);
    if (left <= 0) return;
    std::vector<std::pair<int, std::size_t>> wishes;  // how many more, which band
    std::size_t next = 0;
    for (const auto& band : bands) {
      if (band.is_heading()) continue;
      const int in_full =
          rows_wanted_in_full(band.content, band.wanted, layout_.plot.width, writer_);
      if (in_full > rows[next]) wishes.emplace_back(in_full - rows[next], next);
      ++next;
    }
    std::sort(wishes.begin(), wishes.end());
    for (const auto& [more, band] : wishes) {
      if (more > left) break;
      rows[band] += more;
      left -= more;
    }
  }

  // Drops bands from the end until one row for each of the others fits, and says so.
  void leave_out_what_cannot_fit(std::vector<BandCandidate>& bands) {
    std::size_t lanes = 0, events = 0;
    while (bands.size() > 1 && least_height(bands, false) + kNoteLineHeight > layout_.plot.height) {
      lanes += bands.back().is_heading() ? 0 : 1;
      events += bands.back().content.event_count;
      bands.pop_back();
    }
    if (lanes == 0) return;
    layout_.left_out = place_remark(left_out_words(lanes, events, language_));
  }

  TextLine place_remark(const std::string& words) {
    auto remark = frame_.place_remark(words);
    layout_.plot.height = std::max(frame_.bottom() - layout_.plot.y, 1.0F);
    return remark;
  }

  void place_bands(std::vector<BandCandidate> bands) {
    if (input_.index.counts_from_events())
      layout_.aligned = place_remark(alignment_words(input_, lanes_without_zero_));
    if (!input_.scrolls && least_height(bands, false) > layout_.plot.height)
      leave_out_what_cannot_fit(bands);

    layout_.axes.front().bottom = layout_.plot.bottom();
    const auto band_row_counts = rows_for(bands);
    float room = layout_.plot.height;
    for (const auto& band : bands) room -= fixed_height(band);
    const int rows =
        std::max(1, std::accumulate(band_row_counts.begin(), band_row_counts.end(), 0));
    const float row_height =
        std::clamp(std::floor(room / static_cast<float>(rows)), kRowHeight, kTallestRow);

    const auto spare = share_spare_room(bands, room - row_height * static_cast<float>(rows));

    float y = layout_.plot.y;
    bool scrolled = false;
    // Pinned lanes that leave no room for the others scroll as they do.
    const bool keeps_pinned = input_.scrolls && pinned_height(bands, band_row_counts, row_height) <=
                                                    layout_.plot.height * kMostPinned;
    layout_.pinned_bottom = layout_.plot.y;
    auto next_rows = band_row_counts.begin();
    for (auto& candidate : bands) {
      const int band_rows = candidate.is_heading() ? 0 : *next_rows++;
      const float beyond_rows = candidate.is_heading() ? 0 : spare.below_rows;
      float band_row_height = row_height;
      if (candidate.is_dense()) band_row_height += spare.to_profile / static_cast<float>(band_rows);
      const float height =
          fixed_height(candidate) + band_row_height * static_cast<float>(band_rows) + beyond_rows;
      const bool stays = keeps_pinned && candidate.band.pinned;
      if (!stays && !scrolled) {
        scrolled = true;
        y -= input_.scrolls ? input_.scroll : 0;
      }
      place_band(std::move(candidate), y, height, band_rows, band_row_height);
      y += height;
      if (stays) layout_.pinned_bottom = y;
      layout_.content_height += height;
    }
  }

  // What each band gets of the room that no row needs: density profiles grow; where there are none,
  // the bands of a figure stand further apart. In the window they stay where they are, so that
  // nothing jumps while zooming.
  struct Spare {
    float to_profile = 0, below_rows = 0;
  };
  Spare share_spare_room(const std::vector<BandCandidate>& bands, float room) const {
    const auto dense = std::count_if(bands.begin(), bands.end(),
                                     [](const BandCandidate& band) { return band.is_dense(); });
    const auto with_rows = std::count_if(
        bands.begin(), bands.end(), [](const BandCandidate& band) { return !band.is_heading(); });
    if (room <= 0 || with_rows == 0) return {};
    if (dense > 0)
      return {.to_profile = std::min(room / static_cast<float>(dense), kMostProfileGrowth)};
    if (input_.scrolls) return {};
    return {.below_rows = std::min(room / static_cast<float>(with_rows), kMostBandGrowth)};
  }

  // Lanes that are not far from the plot are laid out as well, as they may be about to slide in or
  // out.
  bool is_near(const Rect& area) const {
    const float margin = layout_.plot.height / 2;
    return area.y < layout_.plot.bottom() + margin && area.bottom() > layout_.plot.y - margin;
  }

  void place_band(BandCandidate candidate, float y, float height, int rows, float row_height) {
    PlacedBand placed;
    placed.area = {frame_.margin(), y, frame_.width(), height};
    const float heading = candidate.has_heading_line ? kHeadingHeight : 0;
    placed.rows_top = y + heading + kBandPadding;
    const bool is_heading = candidate.is_heading();
    placed.out_of_view = input_.scrolls && !is_near(placed.area);
    if (!is_heading && placed.out_of_view) {
      placed.layout = lay_out_unseen(std::move(candidate.content), candidate.as_wanted);
    } else if (!is_heading) {
      if (candidate.is_dense() && waits_until_seen())
        add_cells(input_.index, candidate.band, *viewport_of(candidate.band), candidate.content);
      if (labels_ == Labels::measured)
        add_labels(candidate.content, layout_.plot.width, writer_, Labels::written);
      placed.layout =
          lay_out_band(std::move(candidate.content),
                       {layout_.plot.width, rows, row_height, !input_.scrolls}, writer_);
    }
    placed.band = std::move(candidate.band);
    if (!placed.out_of_view)
      placed.labels = lay_out_lane_labels(
          placed.band, placed.layout, layout_.viewport,
          {.area = placed.area,
           .gutter = heading > 0 ? std::nullopt : std::optional(gutter_ - kGutterGap),
           .end = heading > 0 ? placed.area.right() : layout_.plot.x},
          language_, shaper_);
    layout_.bands.push_back(std::move(placed));
  }

  const FigureInput& input_;
  TextShaper& shaper_;
  const Language language_;
  EditsByRow edits_;
  LabelWriter writer_{input_.store, edits_, shaper_};
  FigureLayout layout_;
  FigureFrame frame_{input_, layout_, shaper_};
  float gutter_ = 0;
  bool has_gutter_ = input_.size.width >= kLeastWidthForGutter;
  int depth_ = 1;  // that lanes are opened to
  std::size_t lanes_without_zero_ = 0;
  Labels labels_ = Labels::written;
};

}  // namespace

FigureLayout lay_out_lanes(const FigureInput& input, TextShaper& shaper) {
  if (input.size.height > 0) return LanesComposer(input, shaper).compose();
  FigureInput growing = input;
  growing.size.height = kMostHeight;
  growing.size.height = LanesComposer(growing, shaper).height_needed();
  return LanesComposer(growing, shaper).compose();
}

int depth_that_fits(FigureInput input, TextShaper& shaper) {
  View view = input.view;
  view.range.reset();
  const FigureInput whole{.store = input.store,
                          .index = input.index,
                          .view = view,
                          .size = input.size,
                          .scrolls = true};
  return LanesComposer(whole, shaper).depth_that_fits();
}

}  // namespace timeloom
