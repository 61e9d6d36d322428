// Positions at every depth, beside the same in integers of 128 bits: picoseconds and thousandths of
// a pixel.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "view/viewport.hpp"

using namespace timeloom;

namespace {

__extension__ typedef __int128 Int128;

constexpr std::int64_t kSecondsPerGyr = 31'556'952'000'000'000;
constexpr std::int64_t kWholePixels = 1000;
// What rounding may cost, in thousandths of a pixel.
constexpr int kSlack = 2;

Int128 picoseconds(Instant instant) {
  return (static_cast<Int128>(instant.seconds) * 1'000'000'000 + instant.nanoseconds) * 1000;
}

Int128 floor_divide(Int128 number, Int128 by) {
  const Int128 quotient = number / by;
  return number % by < 0 ? quotient - 1 : quotient;
}

Int128 power_of_ten(int exponent) {
  Int128 power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

// A viewport, and what it is in integers.
struct Exact {
  Viewport viewport;
  Int128 left = 0;   // picoseconds
  Int128 pixel = 1;  // picoseconds

  Int128 thousandths_of(Instant at) const {
    return floor_divide((picoseconds(at) - left) * 1000, pixel);
  }
};

Exact make_exact(Instant left, int fraction, Int128 pixel) {
  Exact exact;
  exact.viewport.left = left;
  exact.viewport.left_fraction = fraction / 1000.0;
  exact.viewport.width = static_cast<double>(kWholePixels);
  exact.viewport.seconds_per_pixel = static_cast<double>(pixel) / 1e12;
  exact.left = picoseconds(left) + fraction;
  exact.pixel = pixel;
  return exact;
}

class Chance {
public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}

  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(end));
  }

  // All over the ages, as often near today.
  Instant instant() {
    const std::int64_t reach = below(2) == 0 ? 14 * kSecondsPerGyr : 4'000'000'000;
    return {below(2 * reach) - reach, static_cast<std::uint32_t>(below(1'000'000'000))};
  }

  // From 1 ns (a picosecond a pixel) to over 60 billion years across.
  Int128 pixel() {
    const Int128 decade = power_of_ten(static_cast<int>(below(28)));
    return std::min(decade + decade * below(900) / 100, 2 * power_of_ten(27));
  }

  Exact viewport() {
    const Int128 wide = pixel();
    return make_exact(instant(), static_cast<int>(below(1000)), wide);
  }

  // Somewhere in view, or a little outside.
  Instant in_view(const Exact& exact) {
    const Int128 away = exact.pixel * (below(1400) - 200) + exact.pixel * below(1000) / 1000;
    const Int128 at = floor_divide(exact.left + away, 1000);
    const Int128 seconds = floor_divide(at, 1'000'000'000);
    return {static_cast<std::int64_t>(seconds),
            static_cast<std::uint32_t>(at - seconds * 1'000'000'000)};
  }

private:
  std::mt19937_64 engine_;
};

double from_thousandths(Int128 thousandths) {
  return static_cast<double>(thousandths) / 1000;
}

}  // namespace

TEST_CASE("an instant stands where 128-bit arithmetic puts it, at every depth") {
  Chance chance(101);
  for (int i = 0; i < 20'000; ++i) {
    const Exact exact = chance.viewport();
    const Instant at = chance.in_view(exact);
    const double expected = from_thousandths(exact.thousandths_of(at));
    CAPTURE(exact.viewport.seconds_per_pixel);
    REQUIRE(std::abs(exact.viewport.x_of(at) - expected) * 1000 <= kSlack);
  }
}

TEST_CASE("a pixel stands for the instant that 128-bit arithmetic gives it, at every depth") {
  Chance chance(102);
  for (int i = 0; i < 20'000; ++i) {
    const Exact exact = chance.viewport();
    const std::int64_t x = chance.below(kWholePixels + 1);
    const Int128 expected = exact.left + exact.pixel * x;
    const Instant at = exact.viewport.instant_at(static_cast<double>(x));
    // Down to the nanosecond that it lies in, or a thousandth of a pixel where pixels are wider.
    const Int128 off = expected - picoseconds(at);
    const Int128 slack = exact.pixel / 1000 + 1;
    CAPTURE(exact.viewport.seconds_per_pixel);
    REQUIRE(off >= -slack);
    REQUIRE(off < 1000 + slack);
  }
}

TEST_CASE("there and back again is less than a nanosecond and a thousandth of a pixel away") {
  Chance chance(103);
  for (int i = 0; i < 20'000; ++i) {
    const auto viewport = chance.viewport().viewport;
    const double x = static_cast<double>(chance.below(kWholePixels * 1000)) / 1000;
    const double nanosecond = 1e-9 / viewport.seconds_per_pixel;
    const double back = viewport.x_of(viewport.instant_at(x));
    REQUIRE(back <= x + 0.001);
    REQUIRE(back >= x - nanosecond - 0.001);
  }
}

TEST_CASE("panning by whole pixels moves every mark by as many, and never makes it tremble") {
  Chance chance(104);
  for (int i = 0; i < 1000; ++i) {
    const Exact exact = chance.viewport();
    const Instant marks[] = {chance.in_view(exact), chance.in_view(exact), chance.in_view(exact)};
    auto panned = exact.viewport;
    std::int64_t moved = 0;
    for (int step = 0; step < 40; ++step) {
      const std::int64_t by = chance.below(61) - 30;
      panned = panned.panned(static_cast<double>(by));
      moved += by;
      for (const auto at : marks) {
        const double expected =
            from_thousandths(exact.thousandths_of(at)) + static_cast<double>(moved);
        REQUIRE(std::abs(panned.x_of(at) - expected) * 1000 <= kSlack);
      }
    }
  }
}

TEST_CASE("zooming keeps what is under the pointer, and moves all else away from it alike") {
  Chance chance(105);
  for (int i = 0; i < 20'000; ++i) {
    const auto before = chance.viewport().viewport;
    const double pointer = static_cast<double>(chance.below(kWholePixels));
    const auto after = before.zoomed(pointer, 0.25 + static_cast<double>(chance.below(400)) / 100);
    const double factor = before.seconds_per_pixel / after.seconds_per_pixel;
    const auto at = before.instant_at(pointer);
    const double expected = pointer + (before.x_of(at) - pointer) * factor;
    REQUIRE(std::abs(after.x_of(at) - expected) * 1000 <= kSlack * std::max(1.0, factor));
  }
}

TEST_CASE("a wheel goes from the whole of time to nanoseconds and back about any instant") {
  Chance chance(106);
  for (int round = 0; round < 40; ++round) {
    const double pointer = static_cast<double>(chance.below(kWholePixels));
    auto viewport = Viewport::over({{-14 * kSecondsPerGyr, 0}, {14 * kSecondsPerGyr, 0}},
                                   static_cast<double>(kWholePixels));
    const auto whole = viewport.seconds_per_pixel;
    const auto step = [&](double factor) {
      const auto at = viewport.instant_at(pointer);
      const double before = viewport.x_of(at);
      const double scale = viewport.seconds_per_pixel;
      viewport = viewport.zoomed(pointer, factor);
      const double moved = (before - pointer) * scale / viewport.seconds_per_pixel;
      REQUIRE(std::abs(viewport.x_of(at) - pointer - moved) < 0.01);
    };
    int notches = 0;
    for (; viewport.seconds_per_pixel > kMinRangeSeconds / kWholePixels; ++notches) step(1.25);
    CHECK(notches > 250);
    for (; notches > 0; --notches) step(0.8);
    CHECK(viewport.seconds_per_pixel <= whole * 1.3);
  }
}
