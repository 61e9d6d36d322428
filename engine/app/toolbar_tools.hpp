// The toolbar's buttons as a list, and which of them have room.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/app_state.hpp"

namespace timeloom {

// Looks like a button, or is missing where the command can be reached by the menu at the end.
struct Tool {
  enum class Look : std::uint8_t { plain, toggle, strong };

  std::string command;  // its id
  std::string label;    // shorter than the command's
  std::string words;    // what it does, where the label does not say all
  int keep = 0;         // the tool of the least goes first where room is short
  Look look = Look::plain;
  bool on = false;  // of a toggle
  bool begins_group = false;
};

// In order, as the state is now.
std::vector<Tool> toolbar_tools(const AppState& state);

// Which of the tools stand in a line of `room`: `widths` are theirs with the gaps before them, and
// where not all fit, `menu_width` more is needed. O(n²), of a dozen.
std::vector<bool> tools_with_room(std::span<const Tool> tools, std::span<const float> widths,
                                  float room, float menu_width);

}  // namespace timeloom
