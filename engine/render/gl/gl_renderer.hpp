// Draws a display list with OpenGL 3.3 core: instanced, one draw call per layer and primitive kind.
#pragma once

#include <memory>

#include "base/result.hpp"
#include "scene/display_list.hpp"

namespace timeloom {

// Needs a current context whose functions glad has loaded, at construction and at every call, and
// must be destroyed while it is current. One thread.
class GlRenderer {
public:
  static Result<std::unique_ptr<GlRenderer>> create();
  ~GlRenderer();
  GlRenderer(const GlRenderer&) = delete;
  GlRenderer& operator=(const GlRenderer&) = delete;

  // Draws into the framebuffer that is bound, `scale` device pixels per logical pixel, with the
  // list's upper left at (left, top) device pixels from the framebuffer's upper left;
  // `framebuffer_height` is in device pixels. Changes blend, scissor, program and vertex array
  // state and leaves them so. Uploads only when `list_version` differs from the last call's.
  void draw(const DisplayList& list, std::uint64_t list_version, float scale, int left, int top,
            int framebuffer_height);

private:
  GlRenderer();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timeloom
