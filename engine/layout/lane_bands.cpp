#include "layout/lane_bands.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <tuple>

namespace timeloom {

namespace {

constexpr auto kNoRow = kNoEvent;

// The lanes that have events, as a tree down to one depth.
struct Node {
  LaneId lane = kRootLane;
  EventRow first_event = kNoRow;    // rows are in order of time
  std::uint32_t rank = UINT32_MAX;  // the lowest in it
  std::vector<std::uint32_t> own_lanes;
  std::map<LaneId, Node> children;
};

void insert(Node& root, const LaneTable& lanes, LaneId lane, int depth, EventRow first) {
  Node* node = &root;
  const int target_depth = std::min(depth, lanes[lane].depth);
  for (int level = 1; level <= target_depth; ++level) {
    const auto id = lanes.ancestor(lane, level);
    node = &node->children[id];
    node->lane = id;
    node->first_event = std::min(node->first_event, first);
    node->rank = std::min(node->rank, lanes[lane].rank);
  }
  node->own_lanes.push_back(lane);
}

std::vector<const Node*> ordered_children(const Node& node, const LaneTable& lanes,
                                          const std::vector<std::string>& lane_order) {
  std::vector<const Node*> children;
  for (const auto& [id, child] : node.children) children.push_back(&child);
  const auto rank = [&](const Node* child) {
    return std::find(lane_order.begin(), lane_order.end(), lanes[child->lane].name) -
           lane_order.begin();
  };
  std::sort(children.begin(), children.end(), [&](const Node* a, const Node* b) {
    return std::tuple(rank(a), a->rank, a->first_event) <
           std::tuple(rank(b), b->rank, b->first_event);
  });
  return children;
}

void append_bands(const Node& node, const LaneTable& lanes, std::vector<Band>& bands) {
  bands.push_back(
      {lanes[node.lane].name, lanes[node.lane].path, lanes[node.lane].depth, node.own_lanes});
  for (const auto* child : ordered_children(node, lanes, {})) append_bands(*child, lanes, bands);
}

std::vector<Band> lane_bands(const EventStore& store, const LaneIndex& index, const View& view,
                             int depth) {
  Node root;
  for (LaneId lane = 0; lane < store.lanes().size(); ++lane)
    if (index.event_count(lane) > 0)
      insert(root, store.lanes(), lane, depth, index.rows(lane).front());
  std::vector<Band> bands;
  if (!root.own_lanes.empty()) bands.push_back({"", "", 1, root.own_lanes});
  for (const auto* child : ordered_children(root, store.lanes(), view.lane_order))
    append_bands(*child, store.lanes(), bands);
  return bands;
}

}  // namespace

int deepest_level(const EventStore& store, const LaneIndex& index) {
  int deepest = 1;
  if (index.groups().property().kind == PropertyKind::lane)
    for (LaneId lane = 0; lane < index.lane_count(); ++lane)
      deepest = std::max(deepest, store.lanes()[lane].depth);
  return deepest;
}

std::vector<Band> make_bands(const EventStore& store, const LaneIndex& index, const View& view,
                             int depth) {
  if (index.groups().property().kind == PropertyKind::lane)
    return lane_bands(store, index, view, depth);
  std::vector<Band> bands;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane) {
    if (index.event_count(lane) == 0) continue;
    const auto& name = index.groups().name(lane);
    bands.push_back({name, name, 1, {lane}});
  }
  return bands;
}

}  // namespace timeloom
