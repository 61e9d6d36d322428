#include "app/navigation.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "time/civil.hpp"

using namespace timeloom;

namespace {

Instant year(std::int64_t number) {
  return to_instant({{number, 1, 1}, 0, 0, 0, 0});
}

Navigation over(std::int64_t from, std::int64_t to, double width = 1000) {
  Navigation navigation;
  jump_to(navigation, Viewport::over({year(from), year(to)}, width));
  return navigation;
}

const NavigationLimits kNoLimits{};

void settle(Navigation& navigation) {
  for (int i = 0; i < 500 && navigation.moving(); ++i) advance(navigation, 1.0 / 60);
}

}  // namespace

TEST_CASE("A zoom keeps the instant under the pointer, all the way") {
  auto navigation = over(2000, 2020);
  const double x = 300;
  const auto under = navigation.shown.instant_at(x);
  zoom_about(navigation, x, 8, kNoLimits);
  REQUIRE(navigation.moving());
  int frames = 0;
  double last = navigation.shown.seconds_per_pixel;
  while (navigation.moving() && ++frames < 500) {
    advance(navigation, 1.0 / 60);
    CHECK(navigation.shown.x_of(under) == doctest::Approx(x).epsilon(0.001));
    CHECK(navigation.shown.seconds_per_pixel <= last);
    last = navigation.shown.seconds_per_pixel;
  }
  CHECK(frames > 5);
  CHECK(frames < 120);
  CHECK(navigation.shown.seconds_per_pixel ==
        doctest::Approx(over(2000, 2020).shown.seconds_per_pixel / 8));
}

TEST_CASE("A second notch during the easing adds to the first") {
  auto navigation = over(2000, 2020);
  zoom_about(navigation, 500, 2, kNoLimits);
  advance(navigation, 0.02);
  zoom_about(navigation, 500, 2, kNoLimits);
  settle(navigation);
  CHECK(navigation.shown.seconds_per_pixel ==
        doctest::Approx(over(2000, 2020).shown.seconds_per_pixel / 4));
}

TEST_CASE("Zooming in and out again returns") {
  auto navigation = over(2000, 2020);
  const auto before = navigation.shown;
  zoom_about(navigation, 123, 16, kNoLimits);
  settle(navigation);
  zoom_about(navigation, 123, 1.0 / 16, kNoLimits);
  settle(navigation);
  CHECK(std::abs(before.x_of(navigation.shown.left)) < 1e-3);
}

TEST_CASE("From the age of the universe down to nanoseconds, easing arrives") {
  Navigation navigation;
  jump_to(navigation, Viewport::over({{-435'000'000'000'000'000, 0}, {0, 0}}, 1000));
  const TimeRange tiny{{1'000'000'000, 500}, {1'000'000'000, 900}};
  glide_to(navigation, tiny, kNoLimits);
  settle(navigation);
  CHECK_FALSE(navigation.moving());
  CHECK(navigation.shown.left == tiny.begin);
}

TEST_CASE("Dragging is immediate and follows the pointer") {
  auto navigation = over(2000, 2020);
  const auto under = navigation.shown.instant_at(400);
  drag_by(navigation, 150, 0, kNoLimits);
  CHECK_FALSE(navigation.moving());
  CHECK(navigation.shown.x_of(under) == doctest::Approx(550));
}

TEST_CASE("Scrolling stays within the lanes") {
  auto navigation = over(2000, 2020);
  const NavigationLimits limits{std::nullopt, 200};
  drag_by(navigation, 0, -50, limits);
  CHECK(navigation.scroll == 50);
  drag_by(navigation, 0, -500, limits);
  CHECK(navigation.scroll == 200);
  drag_by(navigation, 0, 900, limits);
  CHECK(navigation.scroll == 0);
  glide_by(navigation, 0, -120, limits);
  CHECK(navigation.scroll == 0);
  settle(navigation);
  CHECK(navigation.scroll == 120);
}

TEST_CASE("The events never leave the sight") {
  const NavigationLimits limits{TimeRange{year(2000), year(2020)}, 0};
  auto navigation = over(2000, 2020);
  for (const double right : {5000.0, -9000.0}) {
    drag_by(navigation, right, 0, limits);
    const double begin = navigation.shown.x_of(year(2000)), end = navigation.shown.x_of(year(2020));
    CHECK(begin <= 901);
    CHECK(end >= 99);
  }
}

TEST_CASE("Zooming out ends some lengths of the content away") {
  const NavigationLimits limits{TimeRange{year(2000), year(2020)}, 0};
  auto navigation = over(2000, 2020);
  for (int i = 0; i < 50; ++i) zoom_about(navigation, 500, 0.5, limits);
  settle(navigation);
  const double widest = to_seconds(difference(year(2020), year(2000))) * 8;
  CHECK(navigation.shown.seconds_per_pixel * 1000 <= widest * 1.001);
}

TEST_CASE("A new width keeps the range") {
  auto navigation = over(2000, 2020);
  set_width(navigation, 640);
  CHECK(navigation.shown.width == 640);
  CHECK(navigation.shown.left == year(2000));
  CHECK(std::abs(navigation.shown.x_of(year(2020)) - 640) < 0.01);
}

TEST_CASE("A stalled clock moves nothing") {
  auto navigation = over(2000, 2020);
  zoom_about(navigation, 500, 2, kNoLimits);
  const auto before = navigation.shown;
  advance(navigation, 0);
  CHECK(std::abs(before.x_of(navigation.shown.left)) < 1e-6);
  advance(navigation, -1);
  CHECK(std::abs(before.x_of(navigation.shown.left)) < 1e-6);
}

TEST_CASE("Nanoseconds are kept in sight from billions of years away") {
  const Instant trace = add(year(2024), {7, 123'456'789});
  const NavigationLimits limits{.content = TimeRange{trace, add(trace, {0, 400})}};
  for (const std::int64_t away : {-13'800'000'000L, 1L, 2100L, 13'800'000'000L}) {
    const Instant from = year(away);
    const auto far = Viewport::over({from, add(from, {0, 50})}, 1000);
    const auto kept = kept_in_sight(far, *limits.content);
    CHECK(kept.seconds_per_pixel == far.seconds_per_pixel);
    const double begin = kept.x_of(limits.content->begin), end = kept.x_of(limits.content->end);
    CHECK(begin < kept.width);
    CHECK(end > 0);
    CHECK((away < 2024 ? begin : end) == doctest::Approx(away < 2024 ? 900 : 100));
  }
}

TEST_CASE("A glide from the age of the universe to nanoseconds arrives, and so does the way back") {
  const Instant trace = add(year(2024), {7, 123'456'789});
  const TimeRange whole{year(-13'800'000'000), year(2100)}, near{trace, add(trace, {0, 20})};
  Navigation navigation;
  jump_to(navigation, Viewport::over(whole, 1000));
  for (int round = 0; round < 3; ++round) {
    glide_to(navigation, near, {.content = whole});
    double last = navigation.shown.seconds_per_pixel;
    while (navigation.moving()) {
      advance(navigation, 1.0 / 60);
      CHECK(navigation.shown.seconds_per_pixel <= last);
      last = navigation.shown.seconds_per_pixel;
      CHECK(navigation.shown.x_of(trace) > -1);
      CHECK(navigation.shown.x_of(trace) < 1001);
    }
    CHECK(navigation.shown.range() == near);
    glide_to(navigation, whole, {.content = whole});
    settle(navigation);
    CHECK(navigation.shown == Viewport::over(whole, 1000));
  }
}

TEST_CASE("Within a nanosecond, too, a zoom keeps what is under the pointer and comes to an end") {
  const Instant at = add(year(2024), {7, 123'456'789});
  for (int pixel = 0; pixel < 40; ++pixel) {
    Navigation navigation;
    const auto viewport = Viewport::over({at, add(at, {0, 160})}, 612);
    jump_to(navigation, viewport.panned(204.0 + pixel / 7.0));
    const double x = navigation.shown.x_of(at);
    zoom_about(navigation, x, 16, kNoLimits);
    int frames = 0;
    while (navigation.moving() && ++frames < 500) {
      advance(navigation, 1.0 / 60);
      REQUIRE(std::abs(navigation.shown.x_of(at) - x) < 0.2);
    }
    CHECK(frames < 60);
    CHECK(std::abs(navigation.shown.x_of(at) - x) < 0.001);
  }
}

TEST_CASE("zooming and dragging are gradual, being sent to a range is not") {
  Navigation navigation;
  const TimeRange range{{0, 0}, {1'000'000, 0}};
  jump_to(navigation, Viewport::over(range, 800));
  CHECK_FALSE(navigation.is_gradual);
  zoom_about(navigation, 100, 2, {});
  CHECK(navigation.is_gradual);
  glide_to(navigation, range, {});
  CHECK_FALSE(navigation.is_gradual);
  drag_by(navigation, 10, 0, {});
  CHECK(navigation.is_gradual);
  jump_to(navigation, Viewport::over(range, 800));
  glide_by(navigation, 10, 0, {});
  CHECK(navigation.is_gradual);
}
