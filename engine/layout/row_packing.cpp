#include "layout/row_packing.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "layout/row_occupancy.hpp"

namespace timeloom {

namespace {

// Where a label may go before the other places are tried.
enum class Preference { right, left_in_fresh_rows };

class Packer {
public:
  Packer(std::span<const PackItem> items, const PackLimits& limits)
      : items_(items), limits_(limits) {}

  // Places the items of `order`; those for which `wants_label` is false without one.
  template <typename WantsLabel>
  Packing run(std::span<const std::size_t> order, WantsLabel wants_label, Preference preference) {
    rows_.clear();
    Packing packing;
    packing.placements.resize(items_.size());
    for (const auto i : order) {
      const bool labelled = items_[i].label_width > 0 && wants_label(i);
      packing.placements[i] =
          labelled ? place_labelled(items_[i], preference) : place_mark(items_[i]);
    }
    count(packing);
    return packing;
  }

  // Gives room that is left to labels that found none.
  void fill_in(Packing& packing, std::span<const std::size_t> by_importance) {
    for (const auto i : by_importance) {
      auto& placement = packing.placements[i];
      const auto& item = items_[i];
      if (placement.row < 0 || placement.side != LabelSide::none || item.label_width <= 0) continue;
      auto& row = rows_[static_cast<std::size_t>(placement.row)];
      row.release(item.begin);
      for (const auto side : sides(item)) {
        const auto wanted = reach(item, side);
        if (label_within(item, side) && row.is_free(wanted, limits_.item_gap)) {
          placement.side = side;
          break;
        }
      }
      row.take(reach(item, placement.side));
    }
    count(packing);
  }

private:
  static std::vector<LabelSide> sides(const PackItem& item) {
    if (item.label_inside) return {LabelSide::inside};
    return {LabelSide::right, LabelSide::left};
  }

  Stretch reach(const PackItem& item, LabelSide side) const {
    switch (side) {
      case LabelSide::right:
        return {item.begin, item.end + limits_.label_gap + item.label_width + limits_.label_margin};
      case LabelSide::left:
        return {item.begin - limits_.label_gap - item.label_width - limits_.label_margin, item.end};
      case LabelSide::inside:
      case LabelSide::none:
        break;
    }
    return {item.begin, item.end};
  }

  // Marks may stick out at the sides, where they are cut off; labels may not.
  bool label_within(const PackItem& item, LabelSide side) const {
    if (side == LabelSide::inside) return true;
    const float length = limits_.label_gap + item.label_width;
    if (side == LabelSide::left) return item.begin - length >= limits_.left;
    return item.end + length <= limits_.right && item.end >= limits_.left;
  }

  std::optional<int> first_row(Stretch wanted) const {
    for (std::size_t row = 0; row < rows_.size(); ++row)
      if (rows_[row].is_free(wanted, limits_.item_gap)) return static_cast<int>(row);
    if (static_cast<int>(rows_.size()) < limits_.max_rows) return static_cast<int>(rows_.size());
    return std::nullopt;
  }

  Placement take(const PackItem& item, int row, LabelSide side) {
    if (static_cast<std::size_t>(row) == rows_.size()) rows_.emplace_back();
    rows_[static_cast<std::size_t>(row)].take(reach(item, side));
    return {row, side};
  }

  Placement place_labelled(const PackItem& item, Preference preference) {
    std::optional<int> best;
    auto best_side = LabelSide::none;
    for (const auto side : sides(item)) {
      if (!label_within(item, side)) continue;
      const auto row = first_row(reach(item, side));
      if (!row) continue;
      const bool fresh = static_cast<std::size_t>(*row) == rows_.size();
      const bool left_first =
          preference == Preference::left_in_fresh_rows && fresh && side == LabelSide::left;
      if (!best || *row < *best || (left_first && *row == *best)) {
        best = row;
        best_side = side;
      }
    }
    return best ? take(item, *best, best_side) : place_mark(item);
  }

  Placement place_mark(const PackItem& item) {
    const auto row = first_row(reach(item, LabelSide::none));
    return row ? take(item, *row, LabelSide::none) : Placement{};
  }

  void count(Packing& packing) const {
    packing.rows_used = static_cast<int>(rows_.size());
    packing.unlabelled = packing.unplaced = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      const auto& placement = packing.placements[i];
      if (placement.row < 0) ++packing.unplaced;
      if (placement.row < 0 || (placement.side == LabelSide::none && items_[i].label_width > 0))
        ++packing.unlabelled;
    }
  }

  std::span<const PackItem> items_;
  const PackLimits& limits_;
  std::vector<RowOccupancy> rows_;
};

}  // namespace

Packing pack_rows(std::span<const PackItem> items, const PackLimits& limits) {
  std::vector<std::size_t> in_time(items.size());
  std::iota(in_time.begin(), in_time.end(), std::size_t{0});
  auto by_importance = in_time;
  std::stable_sort(by_importance.begin(), by_importance.end(), [&](std::size_t a, std::size_t b) {
    return items[a].importance > items[b].importance;
  });
  std::vector<std::size_t> rank(items.size());
  for (std::size_t i = 0; i < by_importance.size(); ++i) rank[by_importance[i]] = i;

  Packer packer(items, limits);
  std::optional<Packing> best;
  const auto better = [&](const Packing& candidate) {
    if (!best) return true;
    return std::tuple(candidate.unplaced, candidate.unlabelled, candidate.rows_used) <
           std::tuple(best->unplaced, best->unlabelled, best->rows_used);
  };

  for (const auto preference : {Preference::right, Preference::left_in_fresh_rows}) {
    // The labelled first, in order of time, then the bare marks into the gaps.
    const auto attempt = [&](std::size_t labels) {
      auto order = in_time;
      std::stable_partition(order.begin(), order.end(),
                            [&](std::size_t i) { return rank[i] < labels; });
      return packer.run(
          order, [&](std::size_t i) { return rank[i] < labels; }, preference);
    };
    const auto keeps_all = [&](const Packing& packing, std::size_t labels) {
      if (packing.unplaced > 0) return false;
      for (std::size_t position = 0; position < labels; ++position) {
        const auto i = by_importance[position];
        if (items[i].label_width > 0 && packing.placements[i].side == LabelSide::none) return false;
      }
      return true;
    };
    // The largest number of labels, most important first, that costs no mark its place.
    std::size_t fits = 0, too_many = items.size() + 1;
    while (fits + 1 < too_many) {
      const auto labels = fits + (too_many - fits) / 2;
      (keeps_all(attempt(labels), labels) ? fits : too_many) = labels;
    }
    auto packing = attempt(fits);
    packer.fill_in(packing, by_importance);
    if (better(packing)) best = packing;
    if (best->unlabelled == 0 && best->unplaced == 0) break;
  }

  if (best->unplaced > 0) {
    // Not even the bare marks fit in order of time: the important ones first.
    auto packing = packer.run(
        by_importance, [](std::size_t) { return false; }, Preference::right);
    packer.fill_in(packing, by_importance);
    if (better(packing)) best = packing;
  }
  return std::move(*best);
}

std::vector<int> share_rows(std::span<const int> wanted, int budget) {
  const auto total = std::accumulate(wanted.begin(), wanted.end(), 0);
  if (total <= budget) return {wanted.begin(), wanted.end()};

  // In proportion, rounded down; the rows left over go to those that lost most of a row.
  std::vector<int> shared;
  std::vector<std::pair<double, std::size_t>> lost;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const double share = static_cast<double>(wanted[i]) * budget / total;
    shared.push_back(std::max(1, static_cast<int>(share)));
    lost.emplace_back(static_cast<double>(shared.back()) - share, i);
  }
  std::sort(lost.begin(), lost.end());
  int left = budget - std::accumulate(shared.begin(), shared.end(), 0);
  for (auto next = lost.begin(); left > 0 && next != lost.end(); ++next, --left)
    ++shared[next->second];
  // Those that were lifted to one row may have taken too many.
  while (left < 0) {
    const auto largest = std::max_element(shared.begin(), shared.end());
    if (*largest <= 1) break;
    --*largest;
    ++left;
  }
  return shared;
}

}  // namespace timeloom
