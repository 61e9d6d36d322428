// Lanes taken by their names: opened and closed, moved, pinned, left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/geometry.hpp"

namespace timeloom {

struct AppState;
struct PointerInput;

// What the pointer does to lanes just now.
struct LaneHandling {
  std::optional<std::string> hovered;  // paths, as LaneChoices'
  std::optional<std::string> pressed;
  std::optional<std::string> menu;  // whose menu is open
  Point pressed_at;
  bool dragging = false;
  std::size_t place = 0;  // where the dragged lane would come to stand among those beside it
  float place_y = 0;      // the edge there, the timeline's logical pixels
};

// The lane whose name, or whose part of the column of names, is at `at`.
std::optional<std::string> lane_at(const AppState& state, Point at);

// Takes what concerns lanes: a click opens or closes, a drag moves. True where nothing else should
// be done with it.
bool handle_lane_pointer(AppState& state, const PointerInput& input);

bool can_open(const AppState& state, const std::string& path);
bool is_open(const AppState& state, const std::string& path);
void set_open(AppState& state, const std::string& path, bool open);
void open_all_lanes(AppState& state);
void close_all_lanes(AppState& state);

bool is_pinned(const AppState& state, const std::string& path);
void set_pinned(AppState& state, const std::string& path, bool pinned);

// By one place (-1: up) among those beside it, or to a place.
bool can_step_lane(const AppState& state, const std::string& path, int step);
void step_lane(AppState& state, const std::string& path, int step);
void move_lane(AppState& state, const std::string& path, std::size_t place);

// By the filter, whatever rows stand for; but not by what stands for events that lack something.
bool can_filter_lane(const AppState& state, const std::string& path);
void hide_lane(AppState& state, const std::string& path);
void show_only_lane(AppState& state, const std::string& path);

// Open and closed, order and pins as the data has them.
void reset_lanes(AppState& state);

}  // namespace timeloom
