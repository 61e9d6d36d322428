// Stores of any size that look alike through one window.
#pragma once

#include <cstdint>
#include <memory>

#include "index/lane_index.hpp"
#include "store/event_store.hpp"

namespace timeloom::benchmarks {

struct SizedStory {
  std::unique_ptr<const EventStore> store;
  LaneIndex index;  // of a view without a choice
};

// The window of all stories.
TimeRange story_window();
inline constexpr std::uint64_t kEventsInWindow = 10'000;

// As `timeloom generate` makes them, in 40 lanes, read by the table plugin: kEventsInWindow in the
// window, the same at every size, and of the others one half before and one half after it.
SizedStory make_story(std::uint64_t events);

}  // namespace timeloom::benchmarks
