#include "index/lane_index.hpp"

#include <algorithm>
#include <map>

namespace timeloom {

namespace {

constexpr std::size_t kFanout = 16;

// The colour of most events, the lower number where two are equal.
class DominantColour {
public:
  void add(ColourId colour, std::uint32_t count) { counts_[colour] += count; }
  ColourId get() const {
    ColourId best = 0;
    std::uint32_t most = 0;
    for (const auto& [colour, count] : counts_)
      if (count > most) {
        most = count;
        best = colour;
      }
    return best;
  }

private:
  std::map<ColourId, std::uint32_t> counts_;
};

// How long after `zero`, as an instant of an axis that begins there.
Instant since(Instant zero, Instant at) {
  return add(Instant{}, difference(at, zero));
}

}  // namespace

LaneIndex::LaneIndex(const EventStore& store, EventGroups groups, EventColours colours,
                     const std::function<bool(EventRow)>& keeps)
    : groups_(std::move(groups)), colours_(std::move(colours)) {
  build(store, groups_.size(),
        [&](EventRow row) { return keeps(row) ? groups_.of(row) : kNoLane; });
}

LaneIndex::LaneIndex(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping)
    : colours_(store, PropertyKind::kind) {
  build(store, lane_count, grouping);
}

void LaneIndex::build(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping) {
  store_ = &store;
  lanes_.resize(lane_count);
  for (EventRow row = 0; row < store.size(); ++row) {
    const auto lane = grouping(row);
    if (lane < lane_count) lanes_[lane].rows.push_back(row);
  }

  for (auto& lane : lanes_) {
    std::vector<Node> level;
    for (std::size_t first = 0; first < lane.rows.size(); first += kFanout) {
      Node node{.begin = kLatestInstant, .end = kEarliestInstant};
      DominantColour colours;
      const auto last = std::min(first + kFanout, lane.rows.size());
      for (auto i = first; i < last; ++i) {
        const auto row = lane.rows[i];
        const auto range = extent(store.span(row));
        node.begin = std::min(node.begin, range.begin);
        node.end = std::max(node.end, range.end);
        node.importance = std::max(node.importance, store.importance(row));
        colours.add(colours_.of(row), 1);
      }
      node.count = static_cast<std::uint32_t>(last - first);
      node.colour = colours.get();
      level.push_back(node);
    }
    while (!level.empty()) {
      lane.levels.push_back(level);
      if (level.size() == 1) break;
      std::vector<Node> parents;
      for (std::size_t first = 0; first < level.size(); first += kFanout) {
        Node parent{.begin = kLatestInstant, .end = kEarliestInstant};
        DominantColour colours;
        const auto last = std::min(first + kFanout, level.size());
        for (auto i = first; i < last; ++i) {
          const auto& child = level[i];
          parent.begin = std::min(parent.begin, child.begin);
          parent.end = std::max(parent.end, child.end);
          parent.importance = std::max(parent.importance, child.importance);
          parent.count += child.count;
          colours.add(child.colour, child.count);
        }
        parent.colour = colours.get();
        parents.push_back(parent);
      }
      level = std::move(parents);
    }
  }
}

void LaneIndex::count_from(std::string_view kind_id) {
  zeros_.assign(lanes_.size(), std::nullopt);
  range_from_zeros_.reset();
  const auto& kinds = store_->kinds();
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    const auto& data = lanes_[lane];
    const auto first = std::ranges::find_if(
        data.rows, [&](EventRow row) { return kinds[store_->kind(row)].id == kind_id; });
    if (first == data.rows.end()) continue;
    const auto zero = store_->start(*first);
    zeros_[lane] = zero;
    const auto& whole = data.levels.back().front();
    const TimeRange offsets{since(zero, whole.begin), since(zero, whole.end)};
    if (!range_from_zeros_) range_from_zeros_ = offsets;
    range_from_zeros_->begin = std::min(range_from_zeros_->begin, offsets.begin);
    range_from_zeros_->end = std::max(range_from_zeros_->end, offsets.end);
  }
}

std::optional<Instant> LaneIndex::zero(std::uint32_t lane) const {
  return lane < zeros_.size() ? zeros_[lane] : std::nullopt;
}

void LaneIndex::query(std::uint32_t lane, TimeRange range, Duration least,
                      const std::function<void(const IndexHit&)>& visit) const {
  const auto& data = lanes_[lane];
  if (data.levels.empty()) return;
  visit_node(data, data.levels.size() - 1, 0, range, least, visit);
}

void LaneIndex::visit_node(const LaneData& lane, std::size_t level, std::size_t position,
                           TimeRange range, Duration least,
                           const std::function<void(const IndexHit&)>& visit) const {
  const Node& node = lane.levels[level][position];
  if (node.begin >= range.end || node.end <= range.begin) return;
  // A node that only partly meets the range is opened: some of its events may lie outside.
  const bool inside = node.begin >= range.begin && node.end <= range.end;
  if (inside && node.count > 1 && difference(node.end, node.begin) < least) {
    visit({kNoEvent, node.begin, node.end, node.count, node.colour, node.importance});
    return;
  }
  const auto first = position * kFanout;
  if (level > 0) {
    const auto last = std::min(first + kFanout, lane.levels[level - 1].size());
    for (auto i = first; i < last; ++i) visit_node(lane, level - 1, i, range, least, visit);
    return;
  }
  const auto last = std::min(first + kFanout, lane.rows.size());
  for (auto i = first; i < last; ++i) {
    const auto row = lane.rows[i];
    const auto covered = extent(store_->span(row));
    if (covered.begin >= range.end || covered.end <= range.begin) continue;
    visit({row, covered.begin, covered.end, 1, colours_.of(row), store_->importance(row)});
  }
}

}  // namespace timeloom
