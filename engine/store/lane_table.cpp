#include "store/lane_table.hpp"

#include <utility>

namespace timeloom {

namespace {

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

}  // namespace

LaneTable::LaneTable() : lanes_(1) {
  ids_.emplace(std::string(), kRootLane);
}

LaneTable::LaneTable(std::vector<Lane> lanes) : lanes_(std::move(lanes)) {
  for (LaneId lane = 1; lane < lanes_.size(); ++lane) {
    auto& made = lanes_[lane];
    made.path = path_below(made.parent, made.name);
    made.depth = lanes_[made.parent].depth + 1;
  }
}

LaneId LaneTable::intern(std::string_view path) {
  if (const auto known = ids_.find(path); known != ids_.end()) return known->second;

  LaneId lane = kRootLane;
  for (auto rest = path; !rest.empty();) {
    const auto slash = lanes_[lane].depth + 1 < deepest ? rest.find('/') : std::string_view::npos;
    const auto name = without_blanks(rest.substr(0, slash));
    if (!name.empty()) lane = child(lane, name);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
  }
  ids_.emplace(std::string(path), lane);
  return lane;
}

std::string LaneTable::path_below(LaneId parent, std::string_view name) const {
  auto path = lanes_[parent].path;
  if (parent != kRootLane) path += '/';
  path += name;
  return path;
}

LaneId LaneTable::child(LaneId parent, std::string_view name) {
  auto path = path_below(parent, name);
  const auto [entry, is_new] = ids_.try_emplace(path, static_cast<LaneId>(lanes_.size()));
  if (is_new)
    lanes_.push_back({std::string(name), std::move(path), parent, lanes_[parent].depth + 1});
  return entry->second;
}

std::size_t LaneTable::bytes() const {
  constexpr std::size_t kNode = sizeof(std::pair<std::string, LaneId>) + 2 * sizeof(void*);
  auto total = lanes_.capacity() * sizeof(Lane) + ids_.bucket_count() * sizeof(void*);
  for (const auto& lane : lanes_) total += lane.name.capacity() + lane.path.capacity();
  for (const auto& [path, lane] : ids_) total += kNode + path.capacity();
  return total;
}

LaneId LaneTable::ancestor(LaneId id, int depth) const {
  while (lanes_[id].depth > depth) id = lanes_[id].parent;
  return id;
}

}  // namespace timeloom
