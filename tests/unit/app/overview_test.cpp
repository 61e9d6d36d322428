#include "app/overview.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "app/index_task.hpp"
#include "app/pointer.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

constexpr float kWidth = 800;

struct Strip : SampleState {
  OverviewProfile profile;

  Strip() {
    update_profile(profile, state, kWidth);
    zoom_to(state, row("law"));
    settle();
  }
  float centre() const {
    const auto window = window_on(profile, state.navigation.shown);
    return (window.left + window.right) / 2;
  }
  void pointer(float x, float moved, bool pressed, bool down) {
    PointerInput input;
    input.over = true;
    input.at = {x, 20};
    input.moved = {moved, 0};
    input.pressed = pressed;
    input.down = down;
    input.released = !down;
    handle_overview(state, profile, input);
  }
  void drag(float from, float to) {
    pointer(from, 0, true, true);
    pointer(to, to - from, false, true);
    pointer(to, 0, false, false);
  }
};

}  // namespace

TEST_CASE("The profile counts all shown events where they are") {
  Strip strip;
  REQUIRE(strip.profile.heights.size() == 800);
  const auto column = [&](const char* id) {
    const auto x = strip.profile.viewport.x_of(strip.state.store->start(strip.row(id)));
    return strip.profile.heights[static_cast<std::size_t>(x)];
  };
  for (const auto* id : {"bill", "law", "case", "late"}) CHECK(column(id) > 0);
  CHECK(*std::ranges::max_element(strip.profile.heights) == 1);
  CHECK(strip.profile.heights.front() == 0);

  set_kind_shown(strip.state, "law", false);
  strip.index();
  update_profile(strip.profile, strip.state, kWidth);
  CHECK(column("law") == 0);
  CHECK(column("case") > 0);
}

// Of many events it takes longer than a frame.
TEST_CASE("An index brings the profile with it, as wide as the strip was") {
  SampleState sample;
  auto& state = sample.state;
  update_profile(state.overview, state, kWidth);
  const auto before = state.overview.heights;
  IndexTask task([] {});
  set_kind_shown(state, "law", false);
  task.update(state);
  CHECK(state.overview.index_version == state.index_version);
  CHECK(state.overview.heights.size() == 800);
  CHECK(state.overview.heights != before);
  const auto brought = state.overview.heights;
  state.overview = {};
  update_profile(state.overview, state, kWidth);
  CHECK(state.overview.heights == brought);
}

TEST_CASE("Without events there is no profile, and nothing to drag") {
  AppState state;
  OverviewProfile profile;
  update_profile(profile, state, kWidth);
  CHECK(profile.heights.empty());
  handle_overview(state, profile, {});
  CHECK_FALSE(state.overview_drag);
}

TEST_CASE("The window shows what the timeline shows, and can always be taken hold of") {
  Strip strip;
  const auto window = window_on(strip.profile, strip.state.navigation.shown);
  const auto shown = strip.state.navigation.shown.range();
  CHECK(window.left == doctest::Approx(strip.profile.viewport.x_of(shown.begin)));
  CHECK(window.right == doctest::Approx(strip.profile.viewport.x_of(shown.end)));
  for (int i = 0; i < 5; ++i) zoom_to(strip.state, strip.row("law"));
  strip.settle();
  const auto small = window_on(strip.profile, strip.state.navigation.shown);
  CHECK(small.right - small.left == doctest::Approx(8));
  CHECK(part_at(small, (small.left + small.right) / 2) == OverviewPart::middle);
}

TEST_CASE("Dragging the middle moves the window with the pointer") {
  Strip strip;
  const float before = strip.centre();
  const double scale = strip.state.navigation.shown.seconds_per_pixel;
  strip.drag(before, before + 50);
  CHECK(strip.centre() == doctest::Approx(before + 50).epsilon(0.01));
  CHECK(strip.state.navigation.shown.seconds_per_pixel == doctest::Approx(scale));
  CHECK_FALSE(strip.state.overview_drag);
}

TEST_CASE("Dragging an edge leaves the other where it is") {
  Strip strip;
  const auto before = window_on(strip.profile, strip.state.navigation.shown);
  strip.drag(before.right, before.right + 100);
  const auto wider = window_on(strip.profile, strip.state.navigation.shown);
  CHECK(wider.left == doctest::Approx(before.left).epsilon(0.01));
  CHECK(wider.right == doctest::Approx(before.right + 100).epsilon(0.01));
  strip.drag(wider.left, wider.right + 300);  // beyond the other edge: stops
  const auto least = window_on(strip.profile, strip.state.navigation.shown);
  CHECK(least.right > least.left);
}

TEST_CASE("A press beside the window centres it there") {
  Strip strip;
  strip.drag(600, 600);
  strip.settle();
  CHECK(strip.centre() == doctest::Approx(600).epsilon(0.01));
}
