// An OpenGL context without a window.
#pragma once

#include <memory>

#include "base/result.hpp"

namespace timeloom::gl {

// Current on the thread that created it, with glad loaded, until it is destroyed. It has no default
// framebuffer.
class EglContext {
public:
  // On the first graphics card that has OpenGL 3.3 to offer, else in software. The error says what
  // is missing on the last that was tried.
  static Result<EglContext> create();
  ~EglContext();
  EglContext(EglContext&&) noexcept;
  EglContext& operator=(EglContext&&) noexcept;

private:
  EglContext();
  static Result<EglContext> on_display(void* display);  // an EGLDisplay, initialised
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timeloom::gl
