// What changing the filter and what rows stand for costs, beside frames that go on.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/app_state.hpp"

namespace timeloom {

struct ChangeCost {
  std::string name;        // what was changed, in words
  double until_shown = 0;  // seconds from the change to the end of the frame with the new picture
  double worst_frame = 0;  // seconds, of the frames until then, that one too
  std::size_t frames = 0;  // until then
  std::size_t events = 0;  // that the new picture's index has
};

// The window as the changes see it.
struct BenchWindow {
  AppState& state;
  std::function<double()> frame;     // draws one; seconds that it took
  std::function<bool()> is_working;  // a picture that was asked for is still to come
};

// Filters by a kind and by a word of some title, clears that, and groups by kind and back, each
// once, and draws on at 60 frames a second until the new picture is there.
std::vector<ChangeCost> measure_changes(const BenchWindow& window);

}  // namespace timeloom
