#include "layout/side_labels.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/spread.hpp"

namespace timeloom {

namespace {

constexpr float kNeighbourhood = 120;  // pixels around a label that say how empty its column is
constexpr float kRounding = 0.5F;

class Column {
public:
  Column(std::span<const SideLabel> labels, const SideRoom& room) : labels_(labels), room_(room) {}

  // False, and nothing changes, where that would push a label too far.
  bool add(std::size_t label) {
    auto members = members_;
    const auto at =
        std::lower_bound(members.begin(), members.end(), label, [&](std::size_t a, std::size_t b) {
          return labels_[a].y != labels_[b].y ? labels_[a].y < labels_[b].y : a < b;
        });
    members.insert(at, label);
    std::vector<SpreadItem> items;
    float height = 0;
    for (const auto member : members) {
      items.push_back({labels_[member].y - labels_[member].lead, labels_[member].height});
      height += labels_[member].height;
    }
    if (height > room_.bottom - room_.top + kRounding) return false;
    auto tops = spread(items, room_.top, room_.bottom);
    for (std::size_t i = 0; i < tops.size(); ++i)
      if (std::abs(tops[i] - std::clamp(items[i].wanted, room_.top, room_.bottom)) >
          room_.most_shift)
        return false;
    members_ = std::move(members);
    tops_ = std::move(tops);
    return true;
  }

  float crowd_at(float y) const {
    float height = 0;
    for (const auto member : members_)
      if (std::abs(labels_[member].y - y) < kNeighbourhood) height += labels_[member].height;
    return height;
  }

  void write(LabelColumn column, std::vector<SidePlacement>& placements) const {
    for (std::size_t i = 0; i < members_.size(); ++i) placements[members_[i]] = {column, tops_[i]};
  }

private:
  std::span<const SideLabel> labels_;
  const SideRoom& room_;
  std::vector<std::size_t> members_;  // top to bottom
  std::vector<float> tops_;
};

}  // namespace

std::vector<SidePlacement> place_side_labels(std::span<const SideLabel> labels,
                                             const SideRoom& room) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return labels[a].importance > labels[b].importance;
  });
  Column left(labels, room), right(labels, room);
  for (const auto label : order) {
    const bool may_left = room.two_columns && !labels[label].right_only;
    const bool left_is_emptier = left.crowd_at(labels[label].y) < right.crowd_at(labels[label].y);
    const auto before = labels[label].before;
    const bool left_first =
        may_left && (before == LabelColumn::none ? left_is_emptier : before == LabelColumn::left);
    auto& first = left_first ? left : right;
    auto& second = left_first ? right : left;
    if (!first.add(label) && may_left) second.add(label);
  }
  std::vector<SidePlacement> placements(labels.size());
  left.write(LabelColumn::left, placements);
  right.write(LabelColumn::right, placements);
  return placements;
}

}  // namespace timeloom
