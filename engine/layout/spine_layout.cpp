#include "layout/spine_layout.hpp"

#include <algorithm>
#include <cmath>

#include "layout/event_marks.hpp"
#include "layout/figure_frame.hpp"
#include "layout/flag_placement.hpp"
#include "layout/metrics.hpp"
#include "layout/placement_memory.hpp"
#include "layout/row_occupancy.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kMostRibbonShare = 0.38F;  // of the height
constexpr float kRibbonPadding = 4;
constexpr float kFan = 22;      // between the ribbon and where poles begin
constexpr float kFoot = 5;      // of a leader, before it turns; and of ticks
constexpr float kWordsGap = 9;  // between a pole and its words
constexpr float kNarrowestFlag = 96, kWidestFlag = 168;
constexpr float kFlagShare = 0.13F;  // of the plot's width
constexpr float kTickGap = 3;        // ticks of events without a label keep this far apart

class SpineComposer {
public:
  SpineComposer(const FigureInput& input, TextShaper& shaper)
      : input_(input),
        shaper_(shaper),
        language_(language_of(input.view)),
        edits_(input.store, input.view.edits) {}

  FigureLayout compose() {
    layout_.plot.x = frame_.margin();
    layout_.plot.width = frame_.width();
    const auto width = static_cast<double>(layout_.plot.width);
    layout_.viewport = figure_viewport(input_, width);
    const bool is_aligned = input_.index.counts_from_events();
    layout_.axis =
        is_aligned ? lay_out_relative_axis(layout_.viewport, shaper_, language_)
                   : lay_out_axis(layout_.viewport, input_.store.axis_clock(), shaper_, language_);
    events_ = collect_events(input_, layout_.viewport, edits_, writer_);
    if (input_.before) input_.before->recall(events_.intervals.marks);
    LegendContent shown;
    shown.add(input_.store, events_.instants);
    shown.add(input_.store, events_.intervals);
    frame_.place_legend(shown);
    if (is_aligned)
      layout_.aligned = frame_.place_remark(alignment_words(input_, events_.lanes_without_zero));
    place_plot(!is_aligned);
    shape_words();
    place_everything();
    // A figure says how much it leaves unsaid; in the window one zooms in.
    if (unlabelled() > 0 && !input_.scrolls) {
      layout_.left_out = frame_.place_remark("");
      place_plot(!is_aligned);
      place_everything();
      layout_.left_out->text = shaper_.shape_within(unlabelled_words(unlabelled(), language_),
                                                    kLaneNote, frame_.width());
    }
    return std::move(layout_);
  }

private:
  void place_plot(bool has_annotations) {
    layout_.annotation_top = frame_.top();
    if (has_annotations)
      layout_.annotations = lay_out_annotation_strip(input_.view.annotations, layout_.viewport,
                                                     input_.scrolls, shaper_);
    layout_.plot.y = layout_.annotation_top + layout_.annotations.height;
    layout_.plot.height = std::max(frame_.bottom() - layout_.plot.y, 1.0F);
    layout_.content_height = layout_.plot.height;
    layout_.pinned_bottom = layout_.plot.y;
  }

  void shape_words() {
    const CalloutStyle style{
        .width = std::clamp(layout_.plot.width * kFlagShare, kNarrowestFlag, kWidestFlag),
        .title_lines = label_limits(layout_.plot.width).most_lines};
    for (const auto& mark : events_.instants.marks) {
      const bool may_have =
          mark.label != nullptr && mark.centre >= 0 && mark.centre <= layout_.plot.width;
      words_.push_back(may_have
                           ? shape_callout(input_.store, edits_, mark, style, language_, shaper_)
                           : CalloutText{});
    }
  }

  void place_everything() {
    place_events(0);
    if (!crowded_.empty()) place_events(1);
    place_intervals();
  }

  std::size_t unlabelled() const {
    return layout_.unlabelled_count + layout_.bands.front().layout.unlabelled_count;
  }

  // All but the intervals; the ribbon has so many rows for a profile.
  void place_events(int profile_rows) {
    layout_.callouts.clear();
    layout_.ticks.clear();
    layout_.unlabelled_count = 0;
    feet_ = {};
    crowded_.clear();
    place_ribbon(profile_rows);
    place_flags_around();
    add_callouts();
  }

  void place_ribbon(int profile_rows) {
    const float header = header_height(layout_.axis);
    const float fixed = header + 2 * kRibbonPadding;
    const auto& bars = events_.intervals;
    const int most = std::max(
        1, static_cast<int>((layout_.plot.height * kMostRibbonShare - fixed) / kRowHeight));
    const int wanted =
        bars.marks.empty() && bars.cells.empty() ? 0 : rows_wanted(bars, layout_.plot.width);
    rows_ = std::min(wanted + profile_rows, most);
    const float height =
        std::min(fixed + kRowHeight * static_cast<float>(rows_), layout_.plot.height);
    const float top = layout_.plot.y + (layout_.plot.height - height) / 2;
    layout_.ribbon = {layout_.plot.x, std::round(top), layout_.plot.width, height};
    const Rect head{layout_.plot.x, layout_.ribbon.y + 1, layout_.plot.width, header};
    layout_.axes = {
        {head, layout_.ribbon.y, head.bottom() + kRibbonPadding, layout_.ribbon.bottom()}};
  }

  void place_flags_around() {
    std::vector<FlagItem> items;
    flag_marks_.clear();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].title.empty()) continue;
      const auto& mark = events_.instants.marks[i];
      const auto& size = words_[i].size;
      items.push_back(
          {.x = mark.centre,
           .size = {size.width + kWordsGap, size.height},
           .importance = mark.importance,
           .before = input_.before ? input_.before->flag_of(mark.event) : FlagPlace::none});
      flag_marks_.push_back(i);
    }
    const auto& ribbon = layout_.ribbon;
    placements_ = place_flags(items, {.left = 0,
                                      .right = layout_.plot.width,
                                      .above = ribbon.y - kFan - layout_.plot.y,
                                      .below = layout_.plot.bottom() - ribbon.bottom() - kFan});
  }

  void add_callouts() {
    std::vector<char> has_flag(events_.instants.marks.size());
    for (std::size_t i = 0; i < placements_.size(); ++i) {
      if (placements_[i].place == FlagPlace::none) continue;
      has_flag[flag_marks_[i]] = 1;
      add_callout(events_.instants.marks[flag_marks_[i]], words_[flag_marks_[i]], placements_[i]);
    }
    for (std::size_t i = 0; i < has_flag.size(); ++i)
      if (has_flag[i] == 0) add_unlabelled(events_.instants.marks[i]);
  }

  void add_callout(const Mark& mark, const CalloutText& words, const FlagPlacement& flag) {
    const bool above = is_above(flag.place);
    const float out = above ? -1.0F : 1.0F;
    const float edge = above ? layout_.ribbon.y : layout_.ribbon.bottom();
    const float x = layout_.plot.x + mark.centre, pole = layout_.plot.x + flag.pole_x;
    const float near = edge + out * (kFan + flag.height);
    const float top = above ? near - words.size.height : near;
    const bool rightward = is_rightward(flag.place);
    Callout callout;
    callout.mark = mark;
    place_words(words, {pole + (rightward ? kWordsGap : -kWordsGap), top},
                rightward ? TextEdge::left : TextEdge::right, callout);
    callout.symbol = {pole, top + kFirstLineMiddle};
    callout.leader = {
        {x, edge}, {x, edge + out * kFoot}, {pole, edge + out * kFan}, callout.symbol};
    layout_.callouts.push_back(std::move(callout));
    if (above) feet_.take({x - 1, x + 1});
    layout_.ticks.push_back(
        {mark.event, mark.colour, {x - 1, above ? edge - kFoot : edge, 2, kFoot}});
  }

  void add_unlabelled(const Mark& mark) {
    const float x = layout_.plot.x + mark.centre;
    const Stretch wanted{x - 1, x + 1};
    const bool in_sight = mark.centre >= 0 && mark.centre <= layout_.plot.width;
    if (!in_sight || !feet_.is_free(wanted, kTickGap)) {
      crowded_.push_back({mark.span_begin, mark.span_end, 1, mark.colour});
      return;
    }
    feet_.take(wanted);
    ++layout_.unlabelled_count;
    layout_.ticks.push_back(
        {mark.event, mark.colour, {x - 1, layout_.ribbon.y - kFoot + 1, 2, kFoot - 1}});
  }

  // In rows, as in a lane without a name; with the profile of the events that found no room.
  void place_intervals() {
    PlacedBand placed;
    placed.area = layout_.ribbon;
    placed.rows_top = layout_.axes.front().top;
    auto content = events_.intervals;
    content.cells.insert(content.cells.end(), crowded_.begin(), crowded_.end());
    if (rows_ > 0)
      placed.layout =
          lay_out_band(std::move(content), {layout_.plot.width, rows_, kRowHeight}, writer_);
    layout_.bands.clear();
    layout_.bands.push_back(std::move(placed));
  }

  const FigureInput& input_;
  TextShaper& shaper_;
  const Language language_;
  EditsByRow edits_;
  LabelWriter writer_{input_.store, edits_, shaper_};
  FigureLayout layout_;
  FigureFrame frame_{input_, layout_, shaper_};
  EventMarks events_;
  std::vector<CalloutText> words_;       // of the instants; empty: has none
  std::vector<std::size_t> flag_marks_;  // whose placements they are
  std::vector<FlagPlacement> placements_;
  RowOccupancy feet_;                 // what is taken on the ribbon's upper edge
  std::vector<DensityCell> crowded_;  // events without even a tick
  int rows_ = 0;
};

}  // namespace

FigureLayout lay_out_spine(const FigureInput& input, TextShaper& shaper) {
  return SpineComposer(input, shaper).compose();
}

}  // namespace timeloom
