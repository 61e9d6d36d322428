#include "layout/band_layout.hpp"

#include <algorithm>

#include "layout/band_strip.hpp"
#include "layout/label_placement.hpp"
#include "layout/mark_label.hpp"
#include "layout/metrics.hpp"
#include "layout/row_packing.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr int kMostRowsWanted = 40;
constexpr int kProfileRowsWanted = 5;

// The label on as few lines as show all of it, or on one where it is not whole on a few.
LabelText whole_label(const Mark& mark, float plot_width, const LabelWriter& writer) {
  auto line = label_text(mark.label);
  if (line.is_whole || label_fits_inside(mark, plot_width)) return line;
  const auto limits = label_limits(plot_width);
  for (int lines = 2; lines <= limits.most_lines; ++lines) {
    auto wrapped = writer.wrapped(mark, lines, limits.widest);
    if (!wrapped.empty() && wrapped.is_whole) return wrapped;
  }
  return line;
}

std::vector<LabelText> labels_of(const std::vector<Mark>& marks) {
  std::vector<LabelText> labels;
  for (const auto& mark : marks) labels.push_back(label_text(mark.label));
  return labels;
}

std::vector<LabelText> whole_labels_of(const std::vector<Mark>& marks, float plot_width,
                                       const LabelWriter& writer) {
  std::vector<LabelText> labels;
  for (const auto& mark : marks) labels.push_back(whole_label(mark, plot_width, writer));
  return labels;
}

bool has_shortened(const std::vector<Mark>& marks) {
  return std::ranges::any_of(
      marks, [](const Mark& mark) { return mark.label != nullptr && mark.label->shortened; });
}

// With labels on one line.
std::vector<PackItem> pack_items(const std::vector<Mark>& marks, float plot_width) {
  std::vector<PackItem> items;
  items.reserve(marks.size());
  for (const auto& mark : marks)
    items.push_back({.begin = mark.begin,
                     .end = mark.end,
                     .label_width = mark.label_width,
                     .label_inside = label_fits_inside(mark, plot_width),
                     .importance = mark.importance,
                     .before = mark.before});
  return items;
}

std::vector<PackItem> pack_items(const std::vector<Mark>& marks,
                                 const std::vector<LabelText>& labels, const BandRoom& room) {
  auto items = pack_items(marks, room.plot_width);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto lines = static_cast<int>(labels[i].lines.size());
    items[i].label_width = labels[i].width;
    items[i].label_rows = rows_of_label(lines, room.row_height);
  }
  return items;
}

PackLimits pack_limits(const BandRoom& room) {
  return {.left = kEdgeGap,
          .right = room.plot_width - kEdgeGap,
          .label_gap = kLabelGap,
          .label_margin = kLabelMargin,
          .item_gap = kItemGap,
          .max_rows = room.rows};
}

Packing pack(const std::vector<Mark>& marks, const BandRoom& room) {
  return pack_rows(pack_items(marks, room.plot_width), pack_limits(room));
}

}  // namespace

void move_label(PlacedLabel& label, Point by) {
  const auto move = [&](Point& point) {
    point.x += by.x;
    point.y += by.y;
  };
  for (auto& line : label.lines) move(line.origin);
  move(label.leader_begin);
  move(label.leader_end);
}

Packing pack_as_wanted(const BandContent& content, float plot_width) {
  if (content.is_dense) return {};
  const BandRoom room{plot_width, kMostRowsWanted, kRowHeight};
  return pack_in_time(pack_items(content.marks, plot_width), pack_limits(room));
}

int rows_wanted(const BandContent& content, const Packing& as_wanted) {
  return content.is_dense ? kProfileRowsWanted : std::max(1, as_wanted.rows_used);
}

int rows_wanted(const BandContent& content, float plot_width) {
  return rows_wanted(content, pack_as_wanted(content, plot_width));
}

int rows_wanted_in_full(const BandContent& content, int wanted, float plot_width,
                        const LabelWriter& writer) {
  if (content.is_dense || !has_shortened(content.marks)) return wanted;
  const BandRoom room{plot_width, kMostRowsWanted, kRowHeight};
  const auto labels = whole_labels_of(content.marks, plot_width, writer);
  const auto packing = pack_all(pack_items(content.marks, labels, room), pack_limits(room));
  return packing ? std::max(wanted, packing->rows_used) : wanted;
}

BandLayout lay_out_rows(BandContent content, const BandRoom& room, const LabelWriter& writer) {
  BandLayout layout;
  layout.event_count = content.event_count;

  auto packing = pack(content.marks, room);
  const bool needs_profile = packing.unplaced > 0 || !content.cells.empty();
  // The events of one lane stand on its bar; those of several lanes would hide one another's bars.
  const bool as_strip = packing.unplaced > 0 && (content.is_single_lane || room.rows == 1);
  if (as_strip) return lay_out_strip(std::move(content), room, writer);
  const int mark_rows = needs_profile ? room.rows - 1 : room.rows;
  const BandRoom mark_room{room.plot_width, mark_rows, room.row_height};
  if (needs_profile && mark_rows > 0) packing = pack(content.marks, mark_room);
  auto labels = labels_of(content.marks);
  if (room.in_full && packing.loses_nothing() && has_shortened(content.marks)) {
    auto whole = whole_labels_of(content.marks, room.plot_width, writer);
    if (auto in_full =
            pack_all(pack_items(content.marks, whole, mark_room), pack_limits(mark_room))) {
      labels = std::move(whole);
      packing = std::move(*in_full);
    }
  }

  for (std::size_t i = 0; i < content.marks.size(); ++i) {
    auto& mark = content.marks[i];
    const auto& placement = packing.placements[i];
    if (placement.row < 0) {
      content.cells.push_back({mark.span_begin, mark.span_end, 1, mark.colour});
      continue;
    }
    PlacedMark result{.mark = std::move(mark), .row = placement.row, .label = {}};
    result.y = room.row_height * (static_cast<float>(placement.row) + 0.5F);
    if (placement.side != LabelSide::none)
      result.label =
          label_beside(result.mark, labels[i], placement.side, result.y, room.plot_width);
    else
      ++layout.unlabelled_count;
    layout.marks.push_back(std::move(result));
  }

  if (!content.cells.empty()) {
    const int used = std::min(packing.rows_used, mark_rows);
    layout.density = make_profile(content.cells, room.plot_width);
    layout.density.top = room.row_height * static_cast<float>(used) + 1;
    layout.density.height = room.row_height * static_cast<float>(room.rows - used) - 2;
    layout.unlabelled_count += layout.density.event_count;
  }
  return layout;
}

BandLayout lay_out_unseen(BandContent content, const Packing& as_wanted) {
  BandLayout layout;
  layout.event_count = content.event_count;
  layout.unlabelled_count = content.is_dense ? content.event_count : as_wanted.unlabelled;
  for (std::size_t i = 0; i < as_wanted.placements.size(); ++i) {
    const auto& [row, side] = as_wanted.placements[i];
    if (row < 0) continue;
    layout.marks.push_back({.mark = std::move(content.marks[i]), .row = row, .label = {}});
    layout.marks.back().label.side = side;
  }
  return layout;
}

BandLayout lay_out_band(BandContent content, const BandRoom& room, const LabelWriter& writer) {
  auto layout = lay_out_rows(std::move(content), room, writer);
  place_remaining_labels(layout, room, writer);
  return layout;
}

}  // namespace timeloom
