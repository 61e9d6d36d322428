// A story in motion as files: an animated picture, or one PNG a frame for programs that make video.
#pragma once

#include <filesystem>

#include "export/story_frames.hpp"

namespace timeloom {

struct AnimationOrder {
  Size size;         // of a frame, logical pixels
  double scale = 1;  // pixels for each of them
  StoryTiming timing{};
  std::size_t threads = 1;  // that draw; any number of them gives the same bytes
};

// One animated WebP.
Result<void> write_story_webp(const EventStore& store, std::span<const StoryFrameStep> steps,
                              const AnimationOrder& order, const std::filesystem::path& file);

// frame-0001.png and so on, and frames.txt, into a folder, which is there.
Result<void> write_story_pictures(const EventStore& store, std::span<const StoryFrameStep> steps,
                                  const AnimationOrder& order, const std::filesystem::path& folder);

}  // namespace timeloom
