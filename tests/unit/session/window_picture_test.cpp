// The whole window as it is drawn, compared with pictures that were looked at.
#include <doctest/doctest.h>

#include "golden/golden_image.hpp"
#include "scripted_window.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

// As for figures: a label that is a pixel wider moves as a whole.
constexpr Tolerance kWindowTolerance{.channel_tolerance = 24, .pixel_share = 0.01};

}  // namespace

TEST_CASE("The window with the sample story, light and dark") {
  ScriptedWindow window(sample_document(), {1100, 640});
  window.move({20, 630});
  window.settle();
  CHECK(golden_failure(window.picture(), "window-light", kWindowTolerance) == "");
  toggle_theme(window.state());
  window.settle();
  CHECK(golden_failure(window.picture(), "window-dark", kWindowTolerance) == "");
}

TEST_CASE("The window is whole at every width") {
  for (const float width : {640.0F, 900.0F, 1280.0F}) {
    ScriptedWindow window(sample_document(), {width, 560});
    window.move({width / 2, 556});
    window.settle();
    const auto name = "window-" + std::to_string(static_cast<int>(width));
    CHECK(golden_failure(window.picture(), name, kWindowTolerance) == "");
  }
}

// macOS gives larger framebuffers, X11 and Windows larger windows; what is seen is the same, but
// that Dear ImGui rounds to window coordinates.
TEST_CASE("The window on screens of high density") {
  constexpr Tolerance kRounded{.channel_tolerance = 24, .pixel_share = 0.03};
  const auto picture = [](WindowScale scale) {
    ScriptedWindow window(sample_document(), {900, 560}, scale);
    window.move({450, 556});
    window.settle();
    return window.picture();
  };
  const auto by_window = picture({.window = 2, .framebuffer = 1});
  CHECK(by_window.width == 1800);
  CHECK(golden_failure(by_window, "window-900@2x", kWindowTolerance) == "");
  CHECK(golden_failure(picture({.window = 1, .framebuffer = 2}), "window-900@2x", kRounded) == "");
  CHECK(golden_failure(picture({.window = 1.5F, .framebuffer = 1}), "window-900@1.5x",
                       kWindowTolerance) == "");
}
