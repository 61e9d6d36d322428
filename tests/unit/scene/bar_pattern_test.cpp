#include "scene/bar_pattern.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace timeloom;

namespace {

DisplayList drawn(BarPattern pattern, const Rect& area) {
  DisplayList list;
  Item bar;
  bar.layer = Layer::bar;
  bar.clip = 3;
  bar.event = 7;
  draw_bar_pattern(list, area, {rgb(0x123456), pattern}, bar);
  return list;
}

constexpr Rect kBar{12.5F, 100, 83, 13};

}  // namespace

TEST_CASE("a plain bar has no pattern, all others do, within the bar and as part of its event") {
  CHECK(drawn(BarPattern::plain, kBar).lines.empty());
  for (const auto pattern :
       {BarPattern::rising, BarPattern::falling, BarPattern::crossed, BarPattern::upright,
        BarPattern::level, BarPattern::squared, BarPattern::dotted}) {
    CAPTURE(static_cast<int>(pattern));
    const auto list = drawn(pattern, kBar);
    CHECK_FALSE(list.lines.empty());
    for (const auto& line : list.lines) {
      CHECK(line.event == 7);
      CHECK(line.clip == 3);
      CHECK(line.layer == Layer::bar);
      for (const auto point : line.points) {
        CHECK(point.x >= kBar.x);
        CHECK(point.x <= kBar.right());
        CHECK(point.y >= kBar.y);
        CHECK(point.y <= kBar.bottom());
      }
    }
  }
}

TEST_CASE("lines run as the pattern is called") {
  const auto direction = [](const LineItem& line) {
    return Point{line.points[1].x - line.points[0].x, line.points[1].y - line.points[0].y};
  };
  for (const auto& line : drawn(BarPattern::rising, kBar).lines)
    CHECK(direction(line).y == doctest::Approx(-direction(line).x));
  for (const auto& line : drawn(BarPattern::falling, kBar).lines)
    CHECK(direction(line).y == doctest::Approx(direction(line).x));
  for (const auto& line : drawn(BarPattern::upright, kBar).lines) CHECK(direction(line).x == 0);
  for (const auto& line : drawn(BarPattern::level, kBar).lines) CHECK(direction(line).y == 0);
  const auto count = [](BarPattern pattern) { return drawn(pattern, kBar).lines.size(); };
  CHECK(count(BarPattern::crossed) == count(BarPattern::rising) + count(BarPattern::falling));
  CHECK(count(BarPattern::squared) == count(BarPattern::upright) + count(BarPattern::level));
}

TEST_CASE("a bar too small for a pattern has none") {
  CHECK(drawn(BarPattern::crossed, {0, 0, 3, 13}).lines.empty());
  CHECK(drawn(BarPattern::crossed, {0, 0, -4, 13}).lines.empty());
}
