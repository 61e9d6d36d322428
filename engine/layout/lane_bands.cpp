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
  bool merges = false;              // lanes that are deeper into its own band
  std::vector<std::uint32_t> own_lanes;
  std::map<LaneId, Node> children;
};

class LaneTree {
public:
  LaneTree(const EventStore& store, const LaneChoices& choices, int depth)
      : lanes_(store.lanes()), choices_(choices), depth_(depth) {}

  void insert(LaneId lane, EventRow first) {
    Node* node = &root_;
    const int own_depth = lanes_[lane].depth;
    for (int level = 1; level <= own_depth; ++level) {
      if (level > 1 && !opens(node->lane, level - 1)) {
        node->merges = true;
        break;
      }
      const auto id = lanes_.ancestor(lane, level);
      node = &node->children[id];
      node->lane = id;
      node->first_event = std::min(node->first_event, first);
      node->rank = std::min(node->rank, lanes_[lane].rank);
    }
    node->own_lanes.push_back(lane);
  }

  std::vector<Band> bands() const {
    std::vector<Band> bands;
    if (!root_.own_lanes.empty()) bands.push_back({"", "", 1, root_.own_lanes});
    append_children(root_, bands);
    return bands;
  }

private:
  bool opens(LaneId lane, int level) const {
    const auto& path = lanes_[lane].path;
    if (choices_.closed.contains(path)) return false;
    return level < depth_ || choices_.open.contains(path);
  }

  void append_children(const Node& node, std::vector<Band>& bands) const {
    std::vector<const Node*> children;
    for (const auto& [id, child] : node.children) children.push_back(&child);
    const auto chosen = [&](const Node* child) {
      return std::find(choices_.order.begin(), choices_.order.end(), lanes_[child->lane].path) -
             choices_.order.begin();
    };
    std::sort(children.begin(), children.end(), [&](const Node* a, const Node* b) {
      return std::tuple(chosen(a), a->rank, a->first_event) <
             std::tuple(chosen(b), b->rank, b->first_event);
    });
    for (const auto* child : children) {
      const auto& lane = lanes_[child->lane];
      const auto nesting = !child->children.empty() ? Nesting::open
                           : child->merges          ? Nesting::closed
                                                    : Nesting::none;
      bands.push_back({lane.name, lane.path, lane.depth, child->own_lanes, nesting});
      append_children(*child, bands);
    }
  }

  const LaneTable& lanes_;
  const LaneChoices& choices_;
  int depth_;
  Node root_;
};

std::vector<Band> lane_bands(const EventStore& store, const LaneIndex& index,
                             const LaneChoices& choices, int depth) {
  LaneTree tree(store, choices, depth);
  for (LaneId lane = 0; lane < store.lanes().size(); ++lane)
    if (index.event_count(lane) > 0) tree.insert(lane, index.rows(lane).front());
  return tree.bands();
}

std::vector<Band> group_bands(const LaneIndex& index, const LaneChoices& choices) {
  std::vector<Band> bands;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane) {
    const auto& name = index.groups().name(lane);
    if (index.event_count(lane) > 0) bands.push_back({name, name, 1, {lane}});
  }
  const auto chosen = [&](const Band& band) {
    return std::find(choices.order.begin(), choices.order.end(), band.path) - choices.order.begin();
  };
  std::stable_sort(bands.begin(), bands.end(),
                   [&](const Band& a, const Band& b) { return chosen(a) < chosen(b); });
  return bands;
}

// In the order in which they were pinned, each with all in it.
void put_pinned_first(std::vector<Band>& bands, const std::vector<std::string>& pinned) {
  auto next = bands.begin();
  for (const auto& path : pinned) {
    const auto rest = std::stable_partition(
        next, bands.end(), [&](const Band& band) { return is_within_lane(band.path, path); });
    for (; next != rest; ++next) next->pinned = true;
  }
}

}  // namespace

std::optional<Instant> first_zero(const LaneIndex& index, std::span<const std::uint32_t> lanes) {
  std::optional<Instant> first;
  for (const auto lane : lanes)
    if (const auto zero = index.zero(lane); zero && (!first || *zero < *first)) first = zero;
  return first;
}

bool is_merged(const EventStore& store, const Band& band, EventRow event) {
  return band.nesting == Nesting::closed && store.lanes()[store.lane(event)].depth > band.depth;
}

int deepest_level(const EventStore& store, const LaneIndex& index) {
  int deepest = 1;
  if (index.groups().property().kind == PropertyKind::lane)
    for (LaneId lane = 0; lane < index.lane_count(); ++lane)
      deepest = std::max(deepest, store.lanes()[lane].depth);
  return deepest;
}

std::vector<Band> make_bands(const EventStore& store, const LaneIndex& index, const View& view,
                             int depth) {
  const bool by_lane = index.groups().property().kind == PropertyKind::lane;
  auto bands =
      by_lane ? lane_bands(store, index, view.lanes, depth) : group_bands(index, view.lanes);
  put_pinned_first(bands, view.lanes.pinned);
  return bands;
}

}  // namespace timeloom
