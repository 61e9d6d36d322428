// A story in motion: what is drawn from one step to the next.
#pragma once

#include <functional>
#include <span>

#include "base/result.hpp"
#include "index/lane_index.hpp"
#include "scene/display_list.hpp"
#include "store/event_store.hpp"
#include "view/theme.hpp"
#include "view/view.hpp"

namespace timeloom {

struct StoryFrameStep {
  const LaneIndex* index = nullptr;
  const View* view = nullptr;
  const Theme* theme = nullptr;
  FigureText text;
};

struct StoryTiming {
  double hold_seconds = 3;  // each step stands still
  double move_seconds = 1.2;
  int frames_per_second = 20;  // while it moves
};

// Calls show(picture, seconds that it stands) for each frame in order: every step, and between two
// of them time and lanes gliding to their places. Stops at what it answers, where that is an error.
using ShowFrame = std::function<Result<void>(const DisplayList& list, double seconds)>;
Result<void> draw_story(const EventStore& store, std::span<const StoryFrameStep> steps, Size size,
                        const StoryTiming& timing, const ShowFrame& show);

}  // namespace timeloom
