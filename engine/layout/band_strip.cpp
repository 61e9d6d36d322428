#include "layout/band_strip.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "layout/mark_label.hpp"
#include "layout/metrics.hpp"
#include "layout/row_occupancy.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr float kFootHeight = 3;

class Strip {
public:
  Strip(float plot_width, float middle) : plot_width_(plot_width), middle_(middle) {}

  bool place(const Mark& mark) {
    auto& peers = mark.is_bar ? bars_ : symbols_;
    const Stretch stretch{mark.begin, mark.end};
    if (!peers.is_free(stretch, 0)) return false;
    peers.take(stretch);
    PlacedMark placed{.mark = mark, .label = {}};
    placed.y = middle_;
    marks_.push_back(std::move(placed));
    return true;
  }

  // In the order in which the marks were placed.
  void give_labels() {
    for (auto& placed : marks_) {
      if (!placed.mark.label || placed.mark.label->width <= 0) continue;
      for (const auto side : {LabelSide::inside, LabelSide::right, LabelSide::left}) {
        const auto room = room_for(placed.mark, side);
        if (!room || !is_clear(placed.mark, side, *room)) continue;
        labels_.take(*room);
        placed.label =
            label_beside(placed.mark, label_text(placed.mark.label), side, middle_, plot_width_);
        break;
      }
    }
  }

  std::vector<PlacedMark> take_marks() { return std::move(marks_); }

private:
  std::optional<Stretch> room_for(const Mark& mark, LabelSide side) const {
    if (side == LabelSide::inside && !label_fits_inside(mark, plot_width_)) return std::nullopt;
    const float begin = label_x(mark, side, mark.label->width, plot_width_);
    const Stretch room{begin, begin + mark.label->width};
    const bool within = room.begin >= kEdgeGap && room.end <= plot_width_ - kEdgeGap;
    return within ? std::optional(room) : std::nullopt;
  }

  bool is_clear(const Mark& mark, LabelSide side, Stretch room) const {
    if (!labels_.is_free(room, kLabelMargin + kItemGap)) return false;
    // Inside its own bar a label only has to keep clear of the symbols on it; a date's line has
    // none.
    if (side == LabelSide::inside)
      return mark.is_bar ? symbols_.is_free(room, kItemGap) : bars_.is_free(room, kItemGap);
    const float gap = std::min(kItemGap, kLabelGap - 1);
    if (!symbols_.is_free(room, gap)) return false;
    return bars_.is_free(room, mark.is_bar ? gap : kItemGap);
  }

  float plot_width_, middle_;
  RowOccupancy bars_, symbols_, labels_;
  std::vector<PlacedMark> marks_;
};

void move_a_row_down(BandLayout& layout, float distance) {
  for (auto& placed : layout.marks) {
    placed.y += distance;
    ++placed.row;
    move_label(placed.label, {0, distance});
  }
  layout.density.top += distance;
}

}  // namespace

BandLayout lay_out_strip(BandContent content, const BandRoom& room, const LabelWriter& writer) {
  const auto [plot_width, rows, row_height, in_full] = room;
  std::stable_sort(content.marks.begin(), content.marks.end(),
                   [](const Mark& a, const Mark& b) { return a.importance > b.importance; });
  Strip strip(plot_width, rows > 1 ? row_height / 2 : (row_height - kFootHeight) / 2);
  BandContent rest;
  rest.cells = std::move(content.cells);
  for (auto& mark : content.marks)
    if (!strip.place(mark)) rest.marks.push_back(std::move(mark));
  strip.give_labels();

  BandLayout layout;
  if (rows > 1) {
    std::sort(rest.marks.begin(), rest.marks.end(), [](const Mark& a, const Mark& b) {
      return std::tuple(a.begin, a.event) < std::tuple(b.begin, b.event);
    });
    layout = lay_out_rows(std::move(rest), {plot_width, rows - 1, row_height, in_full}, writer);
    move_a_row_down(layout, row_height);
  } else if (!rest.marks.empty() || !rest.cells.empty()) {
    for (const auto& mark : rest.marks)
      rest.cells.push_back({mark.span_begin, mark.span_end, 1, mark.colour});
    layout.density = make_profile(rest.cells, plot_width);
    layout.density.top = row_height - kFootHeight;
    layout.density.height = kFootHeight;
    layout.unlabelled_count = layout.density.event_count;
  }

  layout.event_count = content.event_count;
  for (auto& placed : strip.take_marks()) {
    if (placed.label.side == LabelSide::none) ++layout.unlabelled_count;
    layout.marks.push_back(std::move(placed));
  }
  return layout;
}

}  // namespace timeloom
