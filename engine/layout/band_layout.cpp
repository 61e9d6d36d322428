#include "layout/band_layout.hpp"

#include <algorithm>

#include "layout/band_strip.hpp"
#include "layout/mark_label.hpp"
#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr int kMostRowsWanted = 40;
constexpr int kProfileRowsWanted = 5;

Packing pack(const std::vector<Mark>& marks, float plot_width, int rows) {
  std::vector<PackItem> items;
  for (const auto& mark : marks)
    items.push_back({.begin = mark.begin,
                     .end = mark.end,
                     .label_width = mark.label ? mark.label->width : 0,
                     .label_inside = label_fits_inside(mark, plot_width),
                     .importance = mark.importance});
  return pack_rows(items, {.left = kEdgeGap,
                           .right = plot_width - kEdgeGap,
                           .label_gap = kLabelGap,
                           .label_margin = kLabelMargin,
                           .item_gap = kItemGap,
                           .max_rows = rows});
}

}  // namespace

int rows_wanted(const BandContent& content, float plot_width) {
  if (content.is_dense) return kProfileRowsWanted;
  return std::max(1, pack(content.marks, plot_width, kMostRowsWanted).rows_used);
}

BandLayout lay_out_band(BandContent content, float plot_width, int rows, float row_height) {
  BandLayout layout;
  layout.event_count = content.event_count;

  auto packing = pack(content.marks, plot_width, rows);
  const bool needs_profile = packing.unplaced > 0 || !content.cells.empty();
  // The events of one lane stand on its bar; those of several lanes would hide one another's bars.
  const bool as_strip = packing.unplaced > 0 && (content.is_single_lane || rows == 1);
  if (as_strip) return lay_out_strip(std::move(content), plot_width, rows, row_height);
  const int mark_rows = needs_profile ? rows - 1 : rows;
  if (needs_profile && mark_rows > 0) packing = pack(content.marks, plot_width, mark_rows);

  for (std::size_t i = 0; i < content.marks.size(); ++i) {
    auto& mark = content.marks[i];
    const auto& placement = packing.placements[i];
    if (placement.row < 0) {
      content.cells.push_back({mark.span_begin, mark.span_end, 1, mark.colour});
      continue;
    }
    PlacedMark result{.mark = std::move(mark), .side = placement.side, .label_origin = {}};
    result.y = row_height * (static_cast<float>(placement.row) + 0.5F);
    if (result.side != LabelSide::none)
      result.label_origin = label_origin(result.mark, result.side, result.y);
    else
      ++layout.unlabelled_count;
    layout.marks.push_back(std::move(result));
  }

  if (!content.cells.empty()) {
    const int used = std::min(packing.rows_used, mark_rows);
    layout.density = make_profile(content.cells, plot_width);
    layout.density.top = row_height * static_cast<float>(used) + 1;
    layout.density.height = row_height * static_cast<float>(rows - used) - 2;
    layout.unlabelled_count += layout.density.event_count;
  }
  return layout;
}

}  // namespace timeloom
