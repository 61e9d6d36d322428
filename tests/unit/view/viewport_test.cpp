#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "view/viewport.hpp"

using namespace timeloom;

namespace {

__extension__ typedef __int128 Int128;

// What x should be, in 128-bit integers of nanoseconds.
double exact_x(const Viewport& viewport, Instant at) {
  const auto nanoseconds = [](Instant instant) {
    return static_cast<Int128>(instant.seconds) * 1'000'000'000 + instant.nanoseconds;
  };
  const auto apart = nanoseconds(at) - nanoseconds(viewport.left);
  const long double exact = static_cast<long double>(apart) - viewport.left_fraction;
  return static_cast<double>(exact / 1e9L / static_cast<long double>(viewport.seconds_per_pixel));
}

}  // namespace

TEST_CASE("a viewport over a range has the range's ends at its edges") {
  const TimeRange range{{1'000'000'000, 0}, {1'500'000'000, 0}};
  const auto viewport = Viewport::over(range, 1000);
  CHECK(viewport.x_of(range.begin) == doctest::Approx(0));
  CHECK(viewport.x_of(range.end) == doctest::Approx(1000));
  CHECK(viewport.range().begin == range.begin);
}

TEST_CASE("zooming keeps what is under the pointer where it is, at every depth") {
  auto viewport = Viewport::over({{-400'000'000'000'000'000, 0}, {2'000'000'000, 0}}, 1200);
  const double pointer = 700;
  for (int step = 0; step < 200; ++step) {
    const auto before = viewport.instant_at(pointer);
    viewport = viewport.zoomed(pointer, 1.4);
    const double nanosecond_in_pixels = 1e-9 / viewport.seconds_per_pixel;
    CHECK(std::abs(viewport.x_of(before) - pointer) < 0.01 + 2 * nanosecond_in_pixels);
  }
  CHECK(viewport.seconds_per_pixel * viewport.width == doctest::Approx(kMinRangeSeconds));
}

TEST_CASE("zooming out ends at the widest range") {
  auto viewport = Viewport::over({{0, 0}, {1, 0}}, 1200);
  for (int step = 0; step < 200; ++step) viewport = viewport.zoomed(600, 0.5);
  CHECK(viewport.seconds_per_pixel * viewport.width == doctest::Approx(kMaxRangeSeconds));
}

TEST_CASE("panning there and back leaves the viewport where it was") {
  std::mt19937_64 random(7);
  for (int i = 0; i < 500; ++i) {
    const double seconds = std::pow(10.0, static_cast<double>(random() % 24) - 7);
    Viewport viewport;
    viewport.left = {static_cast<std::int64_t>(random() % 4'000'000'000) - 2'000'000'000,
                     static_cast<std::uint32_t>(random() % 1'000'000'000)};
    viewport.width = 1000;
    viewport.seconds_per_pixel = seconds / 1000;
    const auto back = viewport.panned(123.25).panned(-123.25);
    CHECK(std::abs(back.x_of(viewport.left)) < 1e-3);
  }
}

TEST_CASE("positions agree with 128-bit arithmetic to a hundredth of a pixel") {
  std::mt19937_64 random(11);
  for (int i = 0; i < 5000; ++i) {
    Viewport viewport;
    viewport.left = {static_cast<std::int64_t>(random()) / 4,
                     static_cast<std::uint32_t>(random() % 1'000'000'000)};
    viewport.left_fraction = static_cast<double>(random() % 1000) / 1000.0;
    viewport.width = 1500;
    viewport.seconds_per_pixel = std::pow(10.0, static_cast<double>(random() % 26) - 11);
    const double offset = static_cast<double>(random() % 1500);
    const auto at = add(viewport.left, duration_from_seconds(offset * viewport.seconds_per_pixel));
    CHECK(std::abs(viewport.x_of(at) - exact_x(viewport, at)) < 0.01);
  }
}

TEST_CASE("resizing keeps the range") {
  const auto viewport = Viewport::over({{0, 0}, {86'400, 0}}, 800);
  const auto wider = viewport.resized(1600);
  CHECK(wider.range().begin == viewport.range().begin);
  CHECK(wider.range().end == viewport.range().end);
}

TEST_CASE("padding widens a range on both sides, and gives an empty one the least width") {
  const auto wider = padded({{0, 0}, {100, 0}}, 0.1, 10);
  CHECK(wider == TimeRange{{-10, 0}, {110, 0}});
  const auto opened = padded({{50, 0}, {50, 0}}, 0.1, 10);
  CHECK(opened == TimeRange{{45, 0}, {55, 0}});
}
