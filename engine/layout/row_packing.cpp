#include "layout/row_packing.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <tuple>

#include "layout/row_occupancy.hpp"

namespace timeloom {

namespace {

constexpr int kSpareRows = 2;  // more than needed, for the sake of what was before

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
    place(order, wants_label, preference, packing);
    return packing;
  }

  // Places all, each with its label; nothing as soon as that cannot be.
  std::optional<Packing> run_all(std::span<const std::size_t> order) {
    rows_.clear();
    Packing packing;
    packing.placements.resize(items_.size());
    for (const auto i : order) {
      const bool labelled = items_[i].label_width > 0;
      const auto placement =
          labelled ? place_labelled(items_[i], Preference::right) : place_mark(items_[i]);
      if (placement.row < 0 || (labelled && placement.side == LabelSide::none)) return std::nullopt;
      packing.placements[i] = placement;
    }
    count(packing);
    return packing;
  }

  // First those that can stay where they were, in the first `most_rows`, then the others.
  Packing run_from_before(std::span<const std::size_t> in_time, int most_rows) {
    rows_.clear();
    Packing packing;
    packing.placements.resize(items_.size());
    std::vector<std::size_t> others;
    for (const auto i : in_time) {
      if (stays(items_[i], most_rows))
        packing.placements[i] = take(items_[i], items_[i].before->row, items_[i].before->side);
      else
        others.push_back(i);
    }
    place(
        others, [](std::size_t) { return true; }, Preference::right, packing);
    return packing;
  }

  // Gives room that is left to labels that found none.
  void fill_in(Packing& packing, std::span<const std::size_t> by_importance) {
    for (const auto i : by_importance) {
      auto& placement = packing.placements[i];
      const auto& item = items_[i];
      if (placement.row < 0 || placement.side != LabelSide::none || item.label_width <= 0) continue;
      rows_[static_cast<std::size_t>(placement.row)].release(item.begin);
      for (const auto side : sides(item)) {
        if (!label_within(item, side) || !is_free(item, placement.row, side)) continue;
        placement.side = side;
        break;
      }
      take(item, placement.row, placement.side);
    }
    count(packing);
  }

private:
  template <typename WantsLabel>
  void place(std::span<const std::size_t> order, WantsLabel wants_label, Preference preference,
             Packing& packing) {
    for (const auto i : order) {
      const bool labelled = items_[i].label_width > 0 && wants_label(i);
      packing.placements[i] =
          labelled ? place_labelled(items_[i], preference) : place_mark(items_[i]);
    }
    count(packing);
  }

  bool stays(const PackItem& item, int most_rows) const {
    if (!item.before || item.before->row < 0) return false;
    const auto side = item.before->side;
    if (item.before->row + rows_below(item, side) >= most_rows) return false;
    if (item.label_width > 0) {
      const bool is_offered = std::ranges::count(sides(item), side) > 0;
      if (!is_offered || !label_within(item, side)) return false;
    } else if (side != LabelSide::none) {
      return false;
    }
    return is_free(item, item.before->row, side);
  }

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
      default:
        return {item.begin, item.end};
    }
  }

  // What the label takes in the rows below its mark's.
  Stretch words(const PackItem& item, LabelSide side) const {
    const auto whole = reach(item, side);
    return side == LabelSide::left
               ? Stretch{whole.begin - limits_.label_margin, item.begin - limits_.label_gap}
               : Stretch{item.end + limits_.label_gap, whole.end};
  }

  static int rows_below(const PackItem& item, LabelSide side) {
    const bool is_beside = side == LabelSide::right || side == LabelSide::left;
    return is_beside ? item.label_rows - 1 : 0;
  }

  // Rows that are not there yet are free.
  bool is_row_free(int row, Stretch wanted) const {
    const auto at = static_cast<std::size_t>(row);
    return at >= rows_.size() || rows_[at].is_free(wanted, limits_.item_gap);
  }

  bool is_free(const PackItem& item, int row, LabelSide side) const {
    const int last = row + rows_below(item, side);
    if (last >= limits_.max_rows || !is_row_free(row, reach(item, side))) return false;
    for (int below = row + 1; below <= last; ++below)
      if (!is_row_free(below, words(item, side))) return false;
    return true;
  }

  // Marks may stick out at the sides, where they are cut off; labels may not.
  bool label_within(const PackItem& item, LabelSide side) const {
    if (side == LabelSide::inside) return true;
    const float length = limits_.label_gap + item.label_width;
    if (side == LabelSide::left) return item.begin - length >= limits_.left;
    return item.end + length <= limits_.right && item.end >= limits_.left;
  }

  // Of those up to `last`, and not beyond the first fresh one.
  std::optional<int> first_row(const PackItem& item, LabelSide side,
                               int last = std::numeric_limits<int>::max()) const {
    last = std::min(last, static_cast<int>(rows_.size()));
    for (int row = 0; row <= last; ++row)
      if (is_free(item, row, side)) return row;
    return std::nullopt;
  }

  Placement take(const PackItem& item, int row, LabelSide side) {
    const int last = row + rows_below(item, side);
    if (static_cast<std::size_t>(last) >= rows_.size())
      rows_.resize(static_cast<std::size_t>(last) + 1);
    rows_[static_cast<std::size_t>(row)].take(reach(item, side));
    for (int below = row + 1; below <= last; ++below)
      rows_[static_cast<std::size_t>(below)].take(words(item, side));
    return {row, side};
  }

  Placement place_labelled(const PackItem& item, Preference preference) {
    std::optional<int> best;
    auto best_side = LabelSide::none;
    for (const auto side : sides(item)) {
      if (!label_within(item, side)) continue;
      const auto row = first_row(item, side, best.value_or(std::numeric_limits<int>::max()));
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
    const auto row = first_row(item, LabelSide::none);
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

std::vector<std::size_t> order_of(std::span<const PackItem> items) {
  std::vector<std::size_t> in_time(items.size());
  std::iota(in_time.begin(), in_time.end(), std::size_t{0});
  return in_time;
}

// As it was before, where all items find their place so and few rows more are taken than by
// `packing`, which has them all.
Packing or_from_before(Packer& packer, std::span<const PackItem> items, const PackLimits& limits,
                       Packing packing) {
  if (std::ranges::none_of(items, [](const PackItem& item) { return item.before.has_value(); }))
    return packing;
  const int most_rows = std::min(packing.rows_used + kSpareRows, limits.max_rows);
  auto as_before = packer.run_from_before(order_of(items), most_rows);
  const bool serves = as_before.loses_nothing() && as_before.rows_used <= most_rows;
  return serves ? as_before : packing;
}

}  // namespace

std::optional<Packing> pack_all(std::span<const PackItem> items, const PackLimits& limits) {
  Packer packer(items, limits);
  auto packing = packer.run_all(order_of(items));
  if (packing) *packing = or_from_before(packer, items, limits, std::move(*packing));
  return packing;
}

Packing pack_in_time(std::span<const PackItem> items, const PackLimits& limits) {
  Packer packer(items, limits);
  auto packing = packer.run(
      order_of(items), [](std::size_t) { return true; }, Preference::right);
  if (!packing.loses_nothing()) return packing;
  return or_from_before(packer, items, limits, std::move(packing));
}

Packing pack_rows(std::span<const PackItem> items, const PackLimits& limits) {
  if (auto all = pack_all(items, limits)) return std::move(*all);
  const auto in_time = order_of(items);
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
    if (best->loses_nothing()) break;
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
