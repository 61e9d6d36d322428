#include "export/story_frames.hpp"

#include <cmath>
#include <optional>

#include "layout/layout_transition.hpp"
#include "scene/scene_builder.hpp"
#include "view/viewport_between.hpp"

namespace timeloom {

namespace {

// Slow at both ends.
double eased(double share) {
  return share * share * (3 - 2 * share);
}

class StoryPainter {
public:
  StoryPainter(const EventStore& store, Size size, const StoryTiming& timing, const ShowFrame& show)
      : store_(store), size_(size), timing_(timing), show_(show) {}

  Result<void> hold(const StoryFrameStep& step) {
    const auto input = input_of(step);
    auto layout = lay_out_scene(input, shaper_);
    shown_ = layout.viewport;
    transition_.apply(layout, 0, kAtOnce);
    return show_(draw_scene(input, layout, shaper_).list, timing_.hold_seconds);
  }

  // To where `step` holds, without its last frame.
  Result<void> move_to(const StoryFrameStep& step) {
    const auto target = lay_out_scene(input_of(step), shaper_).viewport;
    const auto from = shown_.resized(target.width);
    const int frames = std::max(
        1, static_cast<int>(std::lround(timing_.move_seconds * timing_.frames_per_second)));
    const double seconds = 1.0 / timing_.frames_per_second;
    for (int frame = 1; frame < frames; ++frame) {
      const auto viewport = between(from, target, eased(static_cast<double>(frame) / frames));
      auto input = input_of(step);
      input.viewport = &viewport;
      auto layout = lay_out_scene(input, shaper_);
      transition_.apply(layout, 0, seconds);
      if (auto shown = show_(draw_scene(input, layout, shaper_).list, seconds); !shown)
        return shown;
    }
    return {};
  }

private:
  static constexpr double kAtOnce = std::numeric_limits<double>::infinity();

  SceneInput input_of(const StoryFrameStep& step) const {
    return {.store = &store_,
            .index = step.index,
            .view = step.view,
            .theme = step.theme,
            .text = &step.text,
            .size = size_};
  }

  const EventStore& store_;
  const Size size_;
  const StoryTiming& timing_;
  const ShowFrame& show_;
  TextShaper shaper_;
  LayoutTransition transition_;
  Viewport shown_;
};

}  // namespace

Result<void> draw_story(const EventStore& store, std::span<const StoryFrameStep> steps, Size size,
                        const StoryTiming& timing, const ShowFrame& show) {
  StoryPainter painter(store, size, timing, show);
  for (const auto& step : steps) {
    if (&step != &steps.front())
      if (auto moved = painter.move_to(step); !moved) return moved;
    if (auto held = painter.hold(step); !held) return held;
  }
  return {};
}

}  // namespace timeloom
