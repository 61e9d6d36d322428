#include "app/panel_layout.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace timeloom;

namespace {

float area(const Rect& rect) {
  return rect.width * rect.height;
}

}  // namespace

TEST_CASE("The panels and the timeline fill the window without overlapping") {
  for (const float width : {300.0F, 640.0F, 900.0F, 1280.0F, 1920.0F})
    for (const float height : {200.0F, 480.0F, 1080.0F})
      for (int shown = 0; shown < 8; ++shown) {
        const auto layout =
            lay_out_panels({width, height}, {(shown & 1) != 0, (shown & 2) != 0, (shown & 4) != 0});
        const float total = area(layout.toolbar) + area(layout.sources) + area(layout.details) +
                            area(layout.diagnostics) + area(layout.timeline);
        CHECK(total == doctest::Approx(width * height));
        CHECK_FALSE(layout.sources.intersects(layout.timeline));
        CHECK_FALSE(layout.details.intersects(layout.timeline));
        CHECK_FALSE(layout.diagnostics.intersects(layout.timeline));
        CHECK_FALSE(layout.toolbar.intersects(layout.timeline));
      }
}

TEST_CASE("Side panels give way to the timeline in a narrow window") {
  const auto narrow = lay_out_panels({700, 600}, {true, true, false});
  CHECK(narrow.sources.width > 0);
  CHECK(narrow.details.width == 0);
  const auto narrower = lay_out_panels({500, 600}, {true, true, false});
  CHECK(narrower.sources.width == 0);
  CHECK(narrower.timeline.width == 500);
}
