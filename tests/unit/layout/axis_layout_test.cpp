#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "layout/axis_layout.hpp"

using namespace timeloom;

TEST_CASE("axis labels stay within the plot and apart, at every depth") {
  TextShaper shaper;
  std::mt19937_64 random(4);
  for (int i = 0; i < 400; ++i) {
    const double seconds = std::pow(10.0, static_cast<double>(random() % 260) / 10.0 - 7.5);
    Viewport viewport;
    viewport.left = {static_cast<std::int64_t>(random() % 8'000'000'000) - 4'000'000'000,
                     static_cast<std::uint32_t>(random() % 1'000'000'000)};
    viewport.width = 300 + static_cast<double>(random() % 1500);
    viewport.seconds_per_pixel =
        std::clamp(seconds, kMinRangeSeconds, kMaxRangeSeconds / 4) / viewport.width;
    CAPTURE(seconds);
    const auto axis = lay_out_axis(viewport, AxisClock::utc, shaper);
    for (const auto* row : {&axis.minor, &axis.major}) {
      float taken_to = -1;
      for (const auto& tick : *row) {
        if (!tick.label) continue;
        CHECK(tick.label_x >= 0);
        CHECK(tick.label_x >= taken_to);
        taken_to = tick.label_x + tick.label->width;
        CHECK(taken_to <= static_cast<float>(viewport.width) + 0.01F);
      }
    }
    CHECK(axis.minor.size() + axis.major.size() > 0);
  }
}
