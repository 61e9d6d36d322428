// Animated WebP.
#pragma once

#include <filesystem>
#include <memory>

#include "base/result.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom {

// Pictures one after the other, without loss. The same pictures give the same bytes.
class WebpAnimation {
public:
  WebpAnimation();
  ~WebpAnimation();
  WebpAnimation(const WebpAnimation&) = delete;
  WebpAnimation& operator=(const WebpAnimation&) = delete;

  // All are of the first one's size; it stands for so long.
  Result<void> add(const Image& image, double seconds);
  // Once, after the last picture. It begins again when it has ended.
  Result<void> write(const std::filesystem::path& file);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timeloom
