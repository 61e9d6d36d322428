#include "layout/band_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "layout/metrics.hpp"

namespace timeloom {

namespace {

using namespace metrics;

constexpr int kMostRowsWanted = 40;
constexpr int kProfileRowsWanted = 5;
constexpr float kEdgeGap = 2;   // labels keep this far from the plot's sides
constexpr float kOpenEnd = 14;  // room for the point of a bar that runs out of the picture

// A bar has its label inside where all of that is within the bar's visible part, its point at an
// open end left out.
bool label_fits_inside(const Mark& mark, float plot_width) {
  if (!mark.is_bar || !mark.label) return false;
  const float begin = mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin;
  const float end = mark.end > plot_width ? plot_width - kOpenEnd : mark.end;
  return begin + 2 * kLabelGap + mark.label->width <= end;
}

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

// Spread evenly over its columns, so that the profile's area is the count.
void add_to_profile(std::vector<float>& counts, const DensityCell& cell) {
  const auto columns = static_cast<float>(counts.size());
  const auto first =
      static_cast<std::size_t>(std::clamp(std::floor(cell.begin), 0.0F, columns - 1));
  const auto last = static_cast<std::size_t>(
      std::clamp(std::ceil(cell.end), static_cast<float>(first + 1), columns));
  const float share = static_cast<float>(cell.count) / static_cast<float>(last - first);
  for (auto column = first; column < last; ++column) counts[column] += share;
}

DensityProfile make_profile(const std::vector<DensityCell>& cells, float plot_width) {
  DensityProfile profile;
  profile.counts.assign(static_cast<std::size_t>(std::ceil(plot_width)) + 1, 0);
  std::map<KindId, std::size_t> by_kind;
  for (const auto& cell : cells) {
    profile.event_count += cell.count;
    by_kind[cell.kind] += cell.count;
    add_to_profile(profile.counts, cell);
  }
  std::size_t most = 0;
  for (const auto& [kind, count] : by_kind)
    if (count > most) {
      most = count;
      profile.dominant_kind = kind;
    }
  return profile;
}

Point label_origin(const Mark& mark, LabelSide side, float y) {
  const float baseline = y + (mark.label->ascent - mark.label->descent) / 2;
  switch (side) {
    case LabelSide::left:
      return {mark.begin - kLabelGap - mark.label->width, baseline};
    case LabelSide::inside:
      return {(mark.begin < 0 ? kEdgeGap + kOpenEnd : mark.begin) + kLabelGap, baseline};
    default:
      return {mark.end + kLabelGap, baseline};
  }
}

}  // namespace

int rows_wanted(const BandContent& content, float plot_width) {
  if (content.marks.empty()) return content.cells.empty() ? 1 : kProfileRowsWanted;
  const int for_marks = pack(content.marks, plot_width, kMostRowsWanted).rows_used;
  return for_marks + (content.cells.empty() ? 0 : 1);
}

BandLayout lay_out_band(BandContent content, float plot_width, int rows, float row_height) {
  BandLayout layout;
  layout.event_count = content.event_count;

  auto packing = pack(content.marks, plot_width, rows);
  const bool needs_profile = packing.unplaced > 0 || !content.cells.empty();
  const int mark_rows = needs_profile ? rows - 1 : rows;
  if (needs_profile && mark_rows > 0) packing = pack(content.marks, plot_width, mark_rows);

  for (std::size_t i = 0; i < content.marks.size(); ++i) {
    auto& mark = content.marks[i];
    const auto& placement = packing.placements[i];
    const bool placed = placement.row >= 0 && mark_rows > 0;
    if (!placed) {
      content.cells.push_back({mark.span_begin, mark.span_end, 1, mark.kind});
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
    const int used = mark_rows > 0 ? std::min(packing.rows_used, mark_rows) : 0;
    layout.density = make_profile(content.cells, plot_width);
    layout.density.top = row_height * static_cast<float>(used) + 1;
    layout.density.height = row_height * static_cast<float>(rows - used) - 2;
    layout.unlabelled_count += layout.density.event_count;
  }
  return layout;
}

}  // namespace timeloom
