#include "app/panel_layout.hpp"

#include <doctest/doctest.h>

#include <array>
#include <initializer_list>

using namespace timeloom;

namespace {

float area(const Rect& rect) {
  return rect.width * rect.height;
}

PanelsShown shown(unsigned bits) {
  PanelsShown panels{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, {}};
  if ((bits & 16) != 0) panels.bottom = BottomTab::diagnostics;
  return panels;
}

}  // namespace

TEST_CASE("The panels and the timeline fill the window without overlapping") {
  for (const float width : {300.0F, 640.0F, 900.0F, 1280.0F, 1920.0F})
    for (const float height : {200.0F, 480.0F, 1080.0F})
      for (unsigned bits = 0; bits < 32; ++bits) {
        const auto layout = lay_out_panels({width, height}, shown(bits));
        const std::array all{layout.toolbar, layout.chips,    layout.sources, layout.details,
                             layout.bottom,  layout.overview, layout.timeline};
        float total = 0;
        for (const auto& rect : all) total += area(rect);
        CHECK(total == doctest::Approx(width * height));
        for (std::size_t i = 0; i < all.size(); ++i)
          for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE((area(all[i]) > 0 && area(all[j]) > 0 && all[i].intersects(all[j])));
      }
}

TEST_CASE("Side panels give way to the timeline in a narrow window") {
  const auto narrow = lay_out_panels({700, 600}, shown(3));
  CHECK(narrow.sources.width > 0);
  CHECK(narrow.details.width == 0);
  const auto narrower = lay_out_panels({500, 600}, shown(3));
  CHECK(narrower.sources.width == 0);
  CHECK(narrower.timeline.width == 500);
}

TEST_CASE("What is below the timeline gives way in a low window, the overview last") {
  const auto low = lay_out_panels({900, 300}, shown(8 + 16));
  CHECK(low.bottom.height == 0);
  CHECK(low.overview.height > 0);
  const auto high = lay_out_panels({900, 800}, shown(8 + 16));
  CHECK(high.overview.y == high.timeline.bottom());
  CHECK(high.bottom.y == high.overview.bottom());
}

TEST_CASE("A tab's toggle shows it, then hides the panel") {
  PanelsShown panels;
  toggle_bottom(panels, BottomTab::diagnostics);
  CHECK(panels.bottom == BottomTab::diagnostics);
  toggle_bottom(panels, BottomTab::table);
  CHECK(panels.bottom == BottomTab::table);
  toggle_bottom(panels, BottomTab::table);
  CHECK_FALSE(panels.bottom);
}
