// A short word about what just happened, at the foot of the timeline for a while.
#pragma once

#include <chrono>
#include <string>

namespace timeloom {

struct AppState;

struct Notice {
  std::string text;
  std::chrono::steady_clock::time_point since;
};

// Takes the place of the one before.
void show_notice(AppState& state, std::string text);

}  // namespace timeloom
