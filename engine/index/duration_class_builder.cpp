#include <algorithm>
#include <tuple>
#include <utility>

#include "index/duration_class.hpp"

namespace timeloom {

DurationClass::Builder::Builder(std::size_t size) {
  made_.by_start_.reserve(size);
  leaves_.reserve((size + fanout - 1) / fanout);
}

void DurationClass::Builder::add(EventRow row, TimeRange reach, ColourId colour, float importance) {
  if (made_.by_start_.empty()) {
    made_.begins_open_ = reach.begin == kEarliestInstant;
    made_.ends_open_ = reach.end == kLatestInstant;
  }
  if (made_.by_start_.size() % fanout == 0) {
    close_leaf();
    leaves_.push_back({.begin = reach.begin, .end = reach.end});
  }
  made_.by_start_.push_back(row);
  made_.longest_ = std::max(made_.longest_, difference(reach.end, reach.begin));
  ends_follow_ = ends_follow_ && !(reach.end < last_end_);
  last_end_ = reach.end;
  auto& leaf = leaves_.back();
  leaf.begin = std::min(leaf.begin, reach.begin);
  leaf.end = std::max(leaf.end, reach.end);
  leaf.importance = std::max(leaf.importance, importance);
  ++leaf.count;
  dominant_.add(colour, 1);
}

void DurationClass::Builder::close_leaf() {
  if (!leaves_.empty()) leaves_.back().colour = dominant_.get();
  dominant_.clear();
}

DurationClass DurationClass::Builder::build(const EventStore& store, const EventColours& colours) {
  if (made_.begins_open_ && !ends_follow_)
    return DurationClass(store, colours, std::move(made_.by_start_));
  close_leaf();
  if (!ends_follow_) made_.order_by_end(store);
  made_.build_levels(std::move(leaves_));
  return std::move(made_);
}

void DurationClass::order_by_end(const EventStore& store) {
  struct Ending {
    Instant end;
    std::uint32_t position = 0;  // in by_start_
  };
  std::vector<Ending> endings;
  endings.reserve(by_start_.size());
  for (const auto row : by_start_)
    endings.push_back({reach(store.span(row)).end, static_cast<std::uint32_t>(endings.size())});
  std::ranges::sort(endings, [](const Ending& a, const Ending& b) {
    return std::tie(a.end, a.position) < std::tie(b.end, b.position);
  });
  std::vector<std::uint32_t> positions(endings.size());
  std::ranges::transform(endings, positions.begin(), &Ending::position);
  endings = {};
  by_end_.reserve(positions.size());
  for (const auto position : positions) by_end_.push_back(by_start_[position]);
  begun_of_ended_ = DominanceCount(std::move(positions));
}

void DurationClass::build_levels(std::vector<Node> leaves) {
  levels_.push_back(std::move(leaves));
  while (levels_.back().size() > 1) {
    const auto& children = levels_.back();
    std::vector<Node> level;
    level.reserve((children.size() + fanout - 1) / fanout);
    for (std::size_t first = 0; first < children.size(); first += fanout) {
      Node parent{.begin = children[first].begin, .end = kEarliestInstant};
      DominantColour dominant;
      const auto last = std::min(first + fanout, children.size());
      for (auto i = first; i < last; ++i) {
        parent.end = std::max(parent.end, children[i].end);
        parent.importance = std::max(parent.importance, children[i].importance);
        parent.count += children[i].count;
        dominant.add(children[i].colour, children[i].count);
      }
      parent.colour = dominant.get();
      level.push_back(parent);
    }
    levels_.push_back(std::move(level));
  }
}

}  // namespace timeloom
