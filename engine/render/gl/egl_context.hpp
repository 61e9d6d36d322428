// An OpenGL context without a window.
#pragma once

#include <memory>

#include "base/result.hpp"

namespace timeloom::gl {

// Current on the thread that created it, with glad loaded, until it is destroyed. It has no default
// framebuffer.
class EglContext {
public:
  // Mesa's surfaceless platform, else the default display. The error says what is missing.
  static Result<EglContext> create();
  ~EglContext();
  EglContext(EglContext&&) noexcept;
  EglContext& operator=(EglContext&&) noexcept;

private:
  EglContext();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace timeloom::gl
