// A framebuffer of its own, to draw into and read back.
#pragma once

#include "base/result.hpp"
#include "render/gl/gl_handle.hpp"
#include "render/vector/vector_renderer.hpp"

namespace timeloom::gl {

// Needs a current context, from first to last.
class OffscreenTarget {
public:
  // Of so many device pixels; bound when it is made. The error says what OpenGL cannot do.
  static Result<OffscreenTarget> create(int width, int height);

  void bind() const;
  // Waits until all is drawn. The error says what OpenGL reports since it was last asked.
  Result<Image> read() const;

private:
  OffscreenTarget(int width, int height);

  int width_, height_;
  Renderbuffer colours_ = Renderbuffer::create();
  Framebuffer framebuffer_ = Framebuffer::create();
};

}  // namespace timeloom::gl
