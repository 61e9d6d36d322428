#include "app/lane_handling.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/app_state.hpp"
#include "app/filtering.hpp"
#include "app/pointer.hpp"

namespace timeloom {

namespace {

constexpr float kDragThreshold = 5;  // pixels; less is a click
constexpr float kNameReach = 12;     // before a name, where the mark for open and closed stands

const SceneLane* find_lane(const AppState& state, std::string_view path) {
  const auto found = std::ranges::find(state.scene.lanes, path, &SceneLane::path);
  return found != state.scene.lanes.end() ? &*found : nullptr;
}

std::string_view parent_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

// A lane with all that is nested in it, as it stands in the picture.
struct Block {
  std::string path;
  float top = 0, bottom = 0;
};

// The lanes among which one can be moved, itself included, top to bottom.
std::vector<Block> lanes_beside(const AppState& state, const SceneLane& lane) {
  std::vector<Block> blocks;
  const bool nests = state.index.groups().property().kind == PropertyKind::lane;
  for (const auto& other : state.scene.lanes) {
    const bool beside = other.depth == lane.depth && other.pinned == lane.pinned &&
                        (!nests || parent_of(other.path) == parent_of(lane.path));
    if (beside)
      blocks.push_back({other.path, other.area.y, other.area.bottom()});
    else if (!blocks.empty() && nests && is_within_lane(other.path, blocks.back().path))
      blocks.back().bottom = other.area.bottom();
  }
  return blocks;
}

std::size_t place_of(const std::vector<Block>& blocks, std::string_view path) {
  return static_cast<std::size_t>(std::ranges::find(blocks, path, &Block::path) - blocks.begin());
}

// Where the dragged lane would come to stand with the pointer at `y`.
void find_place(AppState& state, float y) {
  auto& handling = state.lanes;
  const auto* lane = find_lane(state, *handling.pressed);
  if (lane == nullptr) return;
  const auto blocks = lanes_beside(state, *lane);
  const auto own = place_of(blocks, lane->path);
  std::size_t before = 0;  // of the blocks, where the lane is put
  while (before < blocks.size() && y > (blocks[before].top + blocks[before].bottom) / 2) ++before;
  handling.place = before > own ? before - 1 : before;
  handling.place_y = before < blocks.size() ? blocks[before].top : blocks.back().bottom;
}

void set_order(AppState& state, const std::vector<std::string>& paths) {
  auto& lanes = state.document.view.lanes;
  const bool pinned = is_pinned(state, paths.front());
  auto& order = pinned ? lanes.pinned : lanes.order;
  std::erase_if(order,
                [&](const std::string& path) { return std::ranges::count(paths, path) > 0; });
  order.insert(order.end(), paths.begin(), paths.end());
}

void toggle(AppState& state, const std::string& path) {
  if (can_open(state, path)) set_open(state, path, !is_open(state, path));
}

// The choice of the facet that rows stand for, and the word for the row of that name.
void change_facet(AppState& state, const std::string& name,
                  const std::function<void(FacetChoice&, const std::string&)>& apply) {
  const auto property = state.index.groups().property();
  const auto& kinds = state.store->kinds();
  change_filter(state, [&](Filter& filter) {
    switch (property.kind) {
      case PropertyKind::kind:
        if (const auto kind = std::ranges::find(kinds, name, &Kind::label); kind != kinds.end())
          apply(filter.kinds, kind->id);
        break;
      case PropertyKind::source:
        apply(filter.sources, name);
        break;
      case PropertyKind::tag:
        apply(filter.tags, name);
        break;
      case PropertyKind::attribute:
        apply(filter.attributes[property.attribute], name);
        break;
      case PropertyKind::lane:
        apply(filter.lanes, name);
        break;
    }
  });
}

}  // namespace

std::optional<std::string> lane_at(const AppState& state, Point at) {
  const auto& scene = state.scene;
  if (at.y < scene.plot.y || at.y >= scene.plot.bottom()) return std::nullopt;
  for (const auto& lane : scene.lanes) {
    if (!lane.visible || at.y < lane.area.y || at.y >= lane.area.bottom()) continue;
    const bool in_gutter = at.x < scene.plot.x && lane.label.right() < scene.plot.x;
    const auto& label = lane.label;
    const bool on_name = at.y >= label.y - 3 && at.y < label.bottom() + 3 &&
                         at.x >= label.x - kNameReach && at.x < label.right() + 4;
    if (!lane.path.empty() && (in_gutter || on_name)) return lane.path;
  }
  return std::nullopt;
}

bool handle_lane_pointer(AppState& state, const PointerInput& input) {
  auto& handling = state.lanes;
  if (!handling.pressed) {
    handling.hovered = input.over && !state.pressed ? lane_at(state, input.at) : std::nullopt;
    if (!input.pressed || !handling.hovered) return false;
    handling.pressed = handling.hovered;
    handling.pressed_at = input.at;
    handling.dragging = false;
    return true;
  }
  if (input.down) {
    if (std::abs(input.at.y - handling.pressed_at.y) > kDragThreshold) handling.dragging = true;
    if (handling.dragging) find_place(state, input.at.y);
    return true;
  }
  const auto path = *std::exchange(handling.pressed, std::nullopt);
  if (std::exchange(handling.dragging, false))
    move_lane(state, path, handling.place);
  else
    toggle(state, path);
  return true;
}

bool can_open(const AppState& state, const std::string& path) {
  const auto* lane = find_lane(state, path);
  return lane != nullptr && lane->nesting != Nesting::none;
}

bool is_open(const AppState& state, const std::string& path) {
  const auto* lane = find_lane(state, path);
  return lane != nullptr && lane->nesting == Nesting::open;
}

void set_open(AppState& state, const std::string& path, bool open) {
  auto& lanes = state.document.view.lanes;
  lanes.open.erase(path);
  lanes.closed.erase(path);
  (open ? lanes.open : lanes.closed).insert(path);
}

void open_all_lanes(AppState& state) {
  auto& view = state.document.view;
  view.lane_depth = deepest_level(*state.store, state.index);
  view.lanes.open.clear();
  view.lanes.closed.clear();
}

void close_all_lanes(AppState& state) {
  auto& view = state.document.view;
  view.lane_depth = 1;
  view.lanes.open.clear();
  view.lanes.closed.clear();
}

bool is_pinned(const AppState& state, const std::string& path) {
  return std::ranges::count(state.document.view.lanes.pinned, path) > 0;
}

void set_pinned(AppState& state, const std::string& path, bool pinned) {
  auto& all = state.document.view.lanes.pinned;
  std::erase(all, path);
  if (pinned) all.push_back(path);
}

bool can_step_lane(const AppState& state, const std::string& path, int step) {
  const auto* lane = find_lane(state, path);
  if (lane == nullptr) return false;
  const auto blocks = lanes_beside(state, *lane);
  const auto place = static_cast<std::ptrdiff_t>(place_of(blocks, path)) + step;
  return place >= 0 && place < static_cast<std::ptrdiff_t>(blocks.size());
}

void step_lane(AppState& state, const std::string& path, int step) {
  if (!can_step_lane(state, path, step)) return;
  const auto place = place_of(lanes_beside(state, *find_lane(state, path)), path);
  move_lane(state, path, static_cast<std::size_t>(static_cast<std::ptrdiff_t>(place) + step));
}

void move_lane(AppState& state, const std::string& path, std::size_t place) {
  const auto* lane = find_lane(state, path);
  if (lane == nullptr) return;
  const auto blocks = lanes_beside(state, *lane);
  if (place >= blocks.size() || place == place_of(blocks, path)) return;
  std::vector<std::string> paths;
  for (const auto& block : blocks)
    if (block.path != path) paths.push_back(block.path);
  paths.insert(paths.begin() + static_cast<std::ptrdiff_t>(place), path);
  set_order(state, paths);
}

bool can_filter_lane(const AppState& state, const std::string& path) {
  const auto& groups = state.index.groups();
  const auto kind = groups.property().kind;
  const bool by_value = kind == PropertyKind::tag || kind == PropertyKind::attribute;
  if (!by_value) return true;
  for (std::uint32_t group = 0;
       group + 1 < std::min<std::size_t>(groups.size(), EventGroups::limit + 1); ++group)
    if (groups.name(group) == path) return true;
  return false;
}

void hide_lane(AppState& state, const std::string& path) {
  const bool nests = state.index.groups().property().kind == PropertyKind::lane;
  change_facet(state, path, [nests](FacetChoice& choice, const std::string& word) {
    nests ? set_lane_shown(choice, word, false) : set_shown(choice, word, false);
  });
}

void show_only_lane(AppState& state, const std::string& path) {
  change_facet(state, path, [](FacetChoice& choice, const std::string& word) {
    choice.only = {word};
    choice.hidden.clear();
  });
}

void reset_lanes(AppState& state) {
  state.document.view.lanes = {};
  state.document.view.lane_depth.reset();
}

}  // namespace timeloom
