#include "export/story_animation.hpp"

#include "base/ordered_work.hpp"
#include "export/frame_files.hpp"
#include "render/vector/vector_renderer.hpp"
#include "render/vector/webp_animation.hpp"

namespace timeloom {

Result<void> write_story_webp(const EventStore& store, std::span<const StoryFrameStep> steps,
                              const AnimationOrder& order, const std::filesystem::path& file) {
  struct Frame {
    Image image;
    double seconds = 0;
  };
  WebpAnimation animation;
  OrderedWork<Frame> frames(
      order.threads, [&](const Frame& frame) { return animation.add(frame.image, frame.seconds); });
  const auto show = [&](const DisplayList& list, double seconds) {
    return frames.add([list, seconds, scale = order.scale]() -> Result<Frame> {
      auto image = render_image(list, scale);
      if (!image) return tl::unexpected(image.error());
      return Frame{std::move(*image), seconds};
    });
  };
  if (auto drawn = draw_story(store, steps, order.size, order.timing, show); !drawn) return drawn;
  if (auto finished = frames.finish(); !finished) return finished;
  return animation.write(file);
}

Result<void> write_story_pictures(const EventStore& store, std::span<const StoryFrameStep> steps,
                                  const AnimationOrder& order,
                                  const std::filesystem::path& folder) {
  struct Written {};
  FrameFiles files(folder);
  OrderedWork<Written> frames(order.threads, [](Written) { return Result<void>(); });
  const auto show = [&](const DisplayList& list, double seconds) {
    return frames.add([list, scale = order.scale, file = files.next(seconds)]() -> Result<Written> {
      const auto image = render_image(list, scale);
      if (!image) return tl::unexpected(image.error());
      const auto written = write_png(*image, file);
      if (!written) return tl::unexpected(written.error());
      return Written{};
    });
  };
  if (auto drawn = draw_story(store, steps, order.size, order.timing, show); !drawn) return drawn;
  if (auto finished = frames.finish(); !finished) return finished;
  return files.finish();
}

}  // namespace timeloom
