#include "layout/vertical_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "layout/down_axis.hpp"
#include "layout/event_marks.hpp"
#include "layout/figure_frame.hpp"
#include "layout/metrics.hpp"
#include "layout/placement_memory.hpp"
#include "layout/row_occupancy.hpp"
#include "layout/side_labels.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kLeastWidthForTwo = 620;  // of the content: words on both sides
constexpr float kRoomyWidth = 420;
constexpr float kBarPitch = 9, kBarWidth = 6;
constexpr int kMostColumns = 8;
constexpr float kProfileWidth = 22;
constexpr float kRibbonPadding = 5;
constexpr float kFoot = 5;  // of a leader, before it turns; and of ticks
constexpr float kWordsGap = 9;
constexpr float kLabelSpacing = 8;
constexpr float kTickGap = 1;
constexpr float kWidestWords = 300;
constexpr float kLeastHeight = 320;  // of the plot of a figure that grows
// So much higher than the words need, until few of them are moved far.
constexpr std::array kSpareShares = {1.08F, 1.3F, 1.6F};
constexpr float kFarShift = 150;
constexpr float kShareOfTwo = 1.7F;  // so many times fewer lines where there are two columns
constexpr float kAnnotationImportance = 3;

// What stands in a column: an event's words or an annotation's.
struct Entry {
  Mark mark;
  std::optional<std::size_t> annotation;
  float y = 0;
  CalloutText words;
};

class VerticalComposer {
public:
  VerticalComposer(const FigureInput& input, TextShaper& shaper)
      : input_(input),
        shaper_(shaper),
        language_(language_of(input.view)),
        edits_(input.store, input.view.edits) {}

  FigureLayout compose() {
    // Which events there are does not depend on the height, which may depend on their words.
    collect(1000);
    LegendContent shown;
    shown.add(input_.store, events_.instants);
    shown.add(input_.store, events_.intervals);
    frame_.place_legend(shown);
    if (input_.index.counts_from_events())
      layout_.aligned = frame_.place_remark(alignment_words(input_, events_.lanes_without_zero));
    if (grows())
      place_growing();
    else
      place_within(frame_.bottom());
    return std::move(layout_);
  }

private:
  bool grows() const { return input_.size.height <= 0; }

  void collect(double height) {
    layout_.viewport = figure_viewport(input_, height);
    events_ = collect_events(input_, layout_.viewport, edits_, writer_);
  }

  void place_growing() {
    place_across();
    add_entries();
    float height = 0, right_only = 0;
    for (const auto& entry : entries_) {
      const float own = entry.words.size.height + kLabelSpacing;
      height += own;
      if (is_right_only(entry)) right_only += own;
    }
    if (two_columns()) height = std::max(height / kShareOfTwo, right_only);
    for (const float share : kSpareShares) {
      layout_.plot = {frame_.margin(), frame_.top(), frame_.width(),
                      std::ceil(std::max(height * share, kLeastHeight))};
      place_down();
      if (largest_shift() <= kFarShift) break;
    }
    frame_.end_below(layout_.plot.bottom());
    if (layout_.aligned) layout_.aligned->origin.y += layout_.size.height;
  }

  void place_within(float bottom) {
    layout_.plot = {frame_.margin(), frame_.top(), frame_.width(),
                    std::max(bottom - frame_.top(), 1.0F)};
    collect(static_cast<double>(layout_.plot.height));
    place_across();
    place_down();
    if (layout_.unlabelled_count == 0 || input_.scrolls || layout_.left_out) return;
    layout_.left_out = frame_.place_remark("");
    place_within(frame_.bottom());
    layout_.left_out->text = shaper_.shape_within(
        unlabelled_words(layout_.unlabelled_count, language_), kLaneNote, frame_.width());
  }

  float largest_shift() const {
    float most = 0;
    for (const auto& callout : layout_.callouts)
      most = std::max(most, std::abs(callout.symbol.y - callout.leader.front().y));
    return most;
  }

  bool two_columns() const { return frame_.width() >= kLeastWidthForTwo; }

  std::vector<AxisTick> axis_ticks() {
    return lay_out_down_axis(layout_.viewport, input_.index.counts_from_events(),
                             input_.store.axis_clock(), language_, shaper_);
  }

  // How wide everything is. The ticks' labels have about the same width at every height.
  void place_across() {
    float labels = 0;
    for (const auto& tick : axis_ticks())
      if (tick.label) labels = std::max(labels, tick.label->width);
    for (const auto& cut : lay_out_cuts(layout_.viewport, language_, shaper_))
      labels = std::max(labels, cut.label->width);
    label_width_ = std::max(labels, 26.0F);
    const auto columns = choose_columns(events_.intervals.marks, kMostColumns);
    columns_ = columns.empty() ? 0 : *std::max_element(columns.begin(), columns.end()) + 1;
    const float profile = events_.intervals.cells.empty() ? 0 : kProfileWidth + 3;
    ribbon_width_ = 2 * kRibbonPadding + label_width_ + profile +
                    (columns_ > 0 ? 4 + kBarPitch * static_cast<float>(columns_) : 0);
    fan_ = frame_.width() >= kRoomyWidth ? 40.0F : 30.0F;
    const float sides = frame_.width() - ribbon_width_;
    const float side = two_columns() ? sides / 2 : sides;
    words_width_ = std::clamp(side - fan_ - kWordsGap, 40.0F, kWidestWords);
    ribbon_x_ = two_columns() ? frame_.margin() + side : frame_.margin();
  }

  void place_down() {
    collect(static_cast<double>(layout_.plot.height));
    add_entries();
    layout_.callouts.clear();
    layout_.ticks.clear();
    layout_.unlabelled_count = 0;
    layout_.ribbon = {std::round(ribbon_x_), layout_.plot.y, ribbon_width_, layout_.plot.height};
    layout_.annotation_top = layout_.pinned_bottom = layout_.plot.y;
    layout_.content_height = layout_.plot.height;
    DownAxis down;
    down.ticks = axis_ticks();
    for (auto& tick : down.ticks)
      if (tick.label)
        tick.label_x = layout_.ribbon.x + kRibbonPadding + label_width_ - tick.label->width;
    drop_cut_labels(down.ticks);
    down.cuts = lay_out_cuts(layout_.viewport, language_, shaper_);
    for (auto& cut : down.cuts) cut.label_x = layout_.ribbon.x + kRibbonPadding;
    add_bars(down);
    layout_.down = std::move(down);
    add_callouts();
    add_profile();
  }

  // Labels that would reach over the plot's ends, or are wider than those of the height for which
  // the ribbon was laid out.
  void drop_cut_labels(std::vector<AxisTick>& ticks) const {
    for (auto& tick : ticks) {
      if (!tick.label) continue;
      const float reach = (tick.label->ascent + tick.label->descent) / 2;
      const bool is_within = tick.x >= reach && tick.x <= layout_.plot.height - reach;
      if (!is_within || tick.label->width > label_width_ + kRibbonPadding) tick.label.reset();
    }
  }

  void add_entries() {
    entries_.clear();
    const CalloutStyle style{.width = words_width_, .title_lines = 4};
    const auto add = [&](const Mark& mark, float y) {
      if (mark.label == nullptr) {
        entries_.push_back({mark, {}, y, {}});
        return;
      }
      entries_.push_back(
          {mark, {}, y, shape_callout(input_.store, edits_, mark, style, language_, shaper_)});
    };
    for (const auto& mark : events_.instants.marks) add(mark, mark.centre);
    for (const auto& mark : events_.intervals.marks) add(mark, std::max(mark.begin, 0.0F));
    if (!input_.index.counts_from_events()) add_annotations();
  }

  void add_annotations() {
    const auto& annotations = input_.view.annotations;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
      const auto y = place_of(annotations[i]);
      if (!y || annotations[i].text.empty()) continue;
      Entry entry;
      entry.annotation = i;
      entry.y = *y;
      entry.mark.importance = kAnnotationImportance;
      entry.words = shape_note(annotations[i].text, words_width_, shaper_);
      entries_.push_back(std::move(entry));
    }
  }

  std::optional<float> place_of(const Annotation& annotation) const {
    double y = layout_.viewport.x_of(annotation.time.begin);
    if (annotation.shape == Annotation::Shape::range && y < 0 &&
        layout_.viewport.x_of(annotation.time.end) > 0)
      y = 0;
    if (annotation.event) {
      const auto event = find_event(input_.store, *annotation.event);
      const auto at = std::ranges::find_if(entries_, [&](const Entry& entry) {
        return !entry.annotation && entry.mark.event == event;
      });
      if (at == entries_.end()) return std::nullopt;
      y = static_cast<double>(at->y);
    }
    if (y < 0 || y > layout_.viewport.width) return std::nullopt;
    return static_cast<float>(y);
  }

  void add_bars(DownAxis& down) const {
    const auto& intervals = events_.intervals.marks;
    const auto columns = choose_columns(intervals, kMostColumns);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
      if (columns[i] < 0) continue;
      const float right =
          layout_.ribbon.right() - kRibbonPadding / 2 - kBarPitch * static_cast<float>(columns[i]);
      const float top = std::max(intervals[i].begin, -kOffPlot);
      const float bottom = std::min(intervals[i].end, layout_.plot.height + kOffPlot);
      down.bars.push_back(
          {intervals[i],
           {right - (kBarPitch + kBarWidth) / 2, layout_.plot.y + top, kBarWidth, bottom - top}});
    }
  }

  // A leader to the left would cross the ticks' labels.
  static bool is_right_only(const Entry& entry) {
    return entry.mark.is_bar || entry.annotation.has_value();
  }

  LabelColumn column_before(const Entry& entry) const {
    if (!input_.before || entry.annotation) return LabelColumn::none;
    return input_.before->column_of(entry.mark.event);
  }

  void add_callouts() {
    std::vector<SideLabel> labels;
    std::vector<std::size_t> whose;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto& entry = entries_[i];
      const bool in_sight = entry.y >= 0 && entry.y <= layout_.plot.height;
      if (entry.words.title.empty() || !in_sight) continue;
      labels.push_back({.y = entry.y,
                        .height = entry.words.size.height + kLabelSpacing,
                        .lead = kFirstLineMiddle,
                        .importance = entry.mark.importance,
                        .right_only = is_right_only(entry),
                        .before = column_before(entry)});
      whose.push_back(i);
    }
    SideRoom room{
        .top = 0, .bottom = layout_.plot.height + kLabelSpacing, .two_columns = two_columns()};
    if (grows()) room.most_shift = layout_.plot.height;
    const auto placements = place_side_labels(labels, room);
    std::vector<char> has_words(entries_.size());
    for (std::size_t i = 0; i < placements.size(); ++i) {
      if (placements[i].column == LabelColumn::none) continue;
      has_words[whose[i]] = 1;
      add_callout(entries_[whose[i]], placements[i]);
    }
    RowOccupancy taken;
    for (const auto& tick : layout_.ticks)
      if (tick.rect.x >= layout_.ribbon.right())
        if (const Stretch stretch{tick.rect.y, tick.rect.bottom()}; taken.is_free(stretch, 0))
          taken.take(stretch);
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (has_words[i] == 0 && !entries_[i].annotation) add_unlabelled(entries_[i], taken);
  }

  void add_callout(const Entry& entry, const SidePlacement& placement) {
    const bool rightward = placement.column == LabelColumn::right;
    const float out = rightward ? 1.0F : -1.0F;
    const float edge = rightward ? layout_.ribbon.right() : layout_.ribbon.x;
    const float y = layout_.plot.y + entry.y;
    Callout callout;
    callout.mark = entry.mark;
    callout.annotation = entry.annotation;
    const float pole = edge + out * fan_;
    place_words(entry.words, {pole + out * kWordsGap, layout_.plot.y + placement.top},
                rightward ? TextEdge::left : TextEdge::right, callout);
    callout.symbol = {pole, callout.box.y + kFirstLineMiddle};
    if (const auto x = bar_edge(entry.mark)) callout.leader.push_back({*x, y});
    callout.leader.insert(callout.leader.end(), {{edge, y},
                                                 {edge + out * kFoot, y},
                                                 {pole - out * kFoot, callout.symbol.y},
                                                 callout.symbol});
    layout_.callouts.push_back(std::move(callout));
    if (!entry.annotation)
      layout_.ticks.push_back({entry.mark.event,
                               entry.mark.colour,
                               {rightward ? edge : edge - kFoot, y - 1, kFoot, 2}});
  }

  std::optional<float> bar_edge(const Mark& mark) const {
    if (!mark.is_bar) return std::nullopt;
    for (const auto& bar : layout_.down->bars)
      if (bar.mark.event == mark.event) return bar.rect.right();
    return std::nullopt;
  }

  void add_unlabelled(const Entry& entry, RowOccupancy& taken) {
    ++layout_.unlabelled_count;
    if (bar_edge(entry.mark)) return;  // its bar is there
    const float y = layout_.plot.y + entry.y;
    const Stretch wanted{y - 1, y + 1};
    if (entry.y < 0 || entry.y > layout_.plot.height || !taken.is_free(wanted, kTickGap)) return;
    taken.take(wanted);
    layout_.ticks.push_back(
        {entry.mark.event, entry.mark.colour, {layout_.ribbon.right(), y - 1, kFoot - 1, 2}});
  }

  void add_profile() {
    const auto& cells = events_.intervals.cells;
    layout_.unlabelled_count +=
        std::accumulate(cells.begin(), cells.end(), std::size_t{0},
                        [](std::size_t sum, const DensityCell& cell) { return sum + cell.count; });
    if (cells.empty()) return;
    auto& down = *layout_.down;
    down.density = make_profile(cells, layout_.plot.height);
    down.density_area = {layout_.ribbon.x + kRibbonPadding + label_width_ + 3, layout_.plot.y,
                         kProfileWidth, layout_.plot.height};
  }

  const FigureInput& input_;
  TextShaper& shaper_;
  const Language language_;
  EditsByRow edits_;
  LabelWriter writer_{input_.store, edits_, shaper_};
  FigureLayout layout_;
  FigureFrame frame_{input_, layout_, shaper_};
  EventMarks events_;
  std::vector<Entry> entries_;
  float label_width_ = 0, ribbon_width_ = 0, ribbon_x_ = 0, fan_ = 0, words_width_ = 0;
  int columns_ = 0;
};

}  // namespace

FigureLayout lay_out_vertical(const FigureInput& input, TextShaper& shaper) {
  return VerticalComposer(input, shaper).compose();
}

}  // namespace timeloom
