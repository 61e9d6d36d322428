#include "layout/row_occupancy.hpp"

#include <algorithm>

namespace timeloom {

namespace {

auto first_not_before(const std::vector<Stretch>& taken, float begin) {
  return std::lower_bound(taken.begin(), taken.end(), begin,
                          [](const Stretch& stretch, float x) { return stretch.begin < x; });
}

}  // namespace

bool RowOccupancy::is_free(Stretch wanted, float gap) const {
  // Most are looked for in order of time.
  if (taken_.empty() || taken_.back().begin < wanted.begin)
    return taken_.empty() || taken_.back().end + gap <= wanted.begin;
  const auto next = first_not_before(taken_, wanted.begin);
  if (next != taken_.end() && next->begin < wanted.end + gap) return false;
  return next == taken_.begin() || std::prev(next)->end + gap <= wanted.begin;
}

void RowOccupancy::take(Stretch stretch) {
  taken_.insert(first_not_before(taken_, stretch.begin), stretch);
}

void RowOccupancy::release(float begin) {
  std::erase_if(taken_, [&](const Stretch& stretch) { return stretch.begin == begin; });
}

}  // namespace timeloom
