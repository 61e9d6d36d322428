// Skips everything, visibly, where the machine has no OpenGL off screen.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <iostream>

#include "render/gl/egl_context.hpp"

int main(int argc, char** argv) {
  if (const auto context = timeloom::gl::EglContext::create(); !context) {
    std::cout << "SKIPPED: " << context.error().message << '\n';
    return 77;
  }
  return doctest::Context(argc, argv).run();
}
