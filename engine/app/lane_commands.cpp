#include <ranges>

#include "app/command.hpp"
#include "app/lane_handling.hpp"

namespace timeloom {

namespace {

constexpr const char* kGroup = "Lanes";
constexpr std::size_t kMostLanes = 100;  // in the palette

}  // namespace

std::vector<Command> lane_commands(const AppState& state) {
  const auto& view = state.document.view;
  const int deepest = deepest_level(*state.store, state.index);
  const bool nested = deepest > 1;
  const bool all_levels = view.lane_depth && *view.lane_depth >= deepest;
  std::vector<Command> commands{
      {.id = "lanes.open_all",
       .label = "Open all lanes",
       .group = kGroup,
       .enabled = nested,
       .run = open_all_lanes},
      {.id = "lanes.close_all",
       .label = "Close all lanes",
       .group = kGroup,
       .enabled = nested,
       .run = close_all_lanes},
      {.id = "lanes.all_levels",
       .label = all_levels ? "As many nested lanes as fit" : "Rows for every nested lane",
       .group = kGroup,
       .enabled = nested,
       .run =
           [all_levels, deepest](AppState& at) {
             at.document.view.lane_depth = all_levels ? std::nullopt : std::optional(deepest);
           }},
      {.id = "lanes.reset",
       .label = "Lanes as the data has them",
       .group = kGroup,
       .enabled = !(view.lanes == LaneChoices{}) || view.lane_depth.has_value(),
       .run = reset_lanes}};
  for (const auto& lane : state.scene.lanes | std::views::take(kMostLanes)) {
    if (lane.path.empty()) continue;
    const auto add = [&](const char* id, std::string label, bool enabled, auto act) {
      commands.push_back({.id = std::string("lanes.") + id + "." + lane.path,
                          .label = std::move(label) + lane.path,
                          .group = kGroup,
                          .enabled = enabled,
                          .run = [act, path = lane.path](AppState& at) { act(at, path); }});
    };
    const bool open = lane.nesting == Nesting::open;
    if (lane.nesting != Nesting::none)
      add("toggle", open ? "Close lane: " : "Open lane: ", true,
          [open](AppState& at, const std::string& path) { set_open(at, path, !open); });
    const bool pinned = is_pinned(state, lane.path);
    add("pin", pinned ? "Unpin lane: " : "Pin lane: ", true,
        [pinned](AppState& at, const std::string& path) { set_pinned(at, path, !pinned); });
    add("up", "Move lane up: ", can_step_lane(state, lane.path, -1),
        [](AppState& at, const std::string& path) { step_lane(at, path, -1); });
    add("down", "Move lane down: ", can_step_lane(state, lane.path, 1),
        [](AppState& at, const std::string& path) { step_lane(at, path, 1); });
  }
  return commands;
}

}  // namespace timeloom
