#include "layout/label_room.hpp"

#include <algorithm>

namespace timeloom {

void LabelRoom::add_mark(int at, Stretch mark) {
  row(at).marks.push_back(mark);
}

void LabelRoom::seal_marks() {
  for (auto& [marks, taken] : rows_) {
    std::sort(marks.begin(), marks.end(),
              [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    std::vector<Stretch> joined;
    for (const auto& mark : marks) {
      if (joined.empty() || joined.back().end < mark.begin)
        joined.push_back(mark);
      else
        joined.back().end = std::max(joined.back().end, mark.end);
    }
    marks = std::move(joined);
  }
}

void LabelRoom::take(int at, Stretch words, Owner owner) {
  row(at).taken.push_back({words, owner});
}

void LabelRoom::release(Owner owner) {
  for (auto& each : rows_)
    std::erase_if(each.taken, [owner](const Taken& taken) { return taken.owner == owner; });
}

bool LabelRoom::meets_mark(int at, Stretch wanted, float gap) const {
  const auto& marks = row(at).marks;
  const auto next = std::lower_bound(marks.begin(), marks.end(), wanted.begin,
                                     [](const Stretch& mark, float x) { return mark.begin < x; });
  if (next != marks.end() && next->begin < wanted.end + gap) return true;
  return next != marks.begin() && std::prev(next)->end + gap > wanted.begin;
}

void LabelRoom::find_owners(int at, Stretch wanted, float gap, std::vector<Owner>& owners) const {
  for (const auto& [stretch, owner] : row(at).taken) {
    const bool is_near = stretch.begin < wanted.end + gap && wanted.begin < stretch.end + gap;
    if (is_near && std::ranges::count(owners, owner) == 0) owners.push_back(owner);
  }
}

}  // namespace timeloom
