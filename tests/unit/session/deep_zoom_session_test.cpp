// The window over a document that holds the age of the universe and a trace in nanoseconds.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "scripted_window.hpp"

using namespace timeloom;
using test::ScriptedWindow;

namespace {

constexpr Size kSize{900, 520};
constexpr float kNotches = 30;  // a factor of 800

EventRow event_named(const EventStore& store, std::string_view title) {
  for (EventRow row = 0; row < store.size(); ++row)
    if (store.title(row) == title) return row;
  return kNoEvent;
}

Point place_of(const AppState& state, Instant at) {
  const auto timeline = lay_out_panels(kSize, state.panels).timeline;
  return {timeline.x + state.scene.plot.x + static_cast<float>(state.navigation.shown.x_of(at)),
          timeline.y + state.scene.plot.bottom() - 4};
}

// Turns the wheel over an instant, and checks that it stayed under the pointer.
void zoom_over(ScriptedWindow& window, Instant at, float notches) {
  auto& navigation = window.state().navigation;
  const double before = navigation.shown.x_of(at);
  window.wheel(place_of(window.state(), at), notches);
  window.settle();
  // Pointers are whole pixels wide to a float, so what is beside it moves by what is between.
  CAPTURE(navigation.shown.seconds_per_pixel);
  CAPTURE(navigation.shown.width);
  CAPTURE(before);
  const double factor = std::max(1.0, std::pow(1.25, static_cast<double>(notches)));
  CHECK(std::abs(navigation.shown.x_of(at) - before) < 0.001 * factor + 0.5);
}

bool is_drawn(const AppState& state, EventRow event) {
  const auto& list = state.scene.list;
  const auto stands_for = [event](const auto& item) { return item.event == event; };
  return std::ranges::any_of(list.rects, stands_for) ||
         std::ranges::any_of(list.symbols, stands_for);
}

bool says(const AppState& state, std::string_view words) {
  return std::ranges::any_of(state.scene.list.texts, [words](const TextItem& item) {
    return item.text->text.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("From the age of the universe to nanoseconds and back, by the wheel") {
  ScriptedWindow window(
      std::filesystem::path(TIMELOOM_SOURCE_DIR) / "samples/deep-time/deep-time.timeloom", kSize);
  auto& state = window.state();
  auto& navigation = state.navigation;
  const auto light = event_named(*state.store, "Light goes a metre");
  const auto big_bang = event_named(*state.store, "Big Bang");
  REQUIRE(light != kNoEvent);
  REQUIRE(big_bang != kNoEvent);
  window.key("Home");
  window.settle();
  const auto whole = navigation.shown;
  CHECK(is_drawn(state, big_bang));
  CHECK(says(state, "12 Gyr ago"));

  const auto at = state.store->start(light);
  for (int i = 0; i < 12 && navigation.shown.seconds_per_pixel * navigation.shown.width > 2e-8;
       ++i) {
    // A pointer over the whole of time is some million years wide: it is aimed anew.
    navigation.shown = navigation.target =
        navigation.shown.panned(navigation.shown.width / 3 - navigation.shown.x_of(at));
    window.frame();
    zoom_over(window, at, kNotches);
  }
  CHECK(navigation.shown.seconds_per_pixel * navigation.shown.width ==
        doctest::Approx(kMinRangeSeconds));
  CHECK(is_drawn(state, light));
  CHECK_FALSE(is_drawn(state, big_bang));
  CHECK(says(state, "27 November 2026 03:13:14.764473 UTC"));
  CHECK(says(state, "+92 ns"));

  const auto before = state.scene.list.rects;
  const auto plot = state.scene.plot;
  const auto timeline = lay_out_panels(kSize, state.panels).timeline;
  const Point grip{timeline.x + plot.x + 300, timeline.y + plot.bottom() - 4};
  const double x = navigation.shown.x_of(at);
  window.press(grip);
  for (int moved = 1; moved <= 60; ++moved) {
    window.move({grip.x + static_cast<float>(moved), grip.y});
    if (!state.dragging) continue;
    CHECK(std::abs(navigation.shown.x_of(at) - x - moved) < 0.01);
  }
  window.release({grip.x + 60, grip.y});
  window.settle();

  while (navigation.shown.seconds_per_pixel * std::pow(1.25, kNotches) < whole.seconds_per_pixel)
    zoom_over(window, at, -kNotches);
  CHECK(navigation.shown.seconds_per_pixel > whole.seconds_per_pixel / 1e3);
  CHECK_FALSE(is_drawn(state, big_bang));
  window.key("Home");
  window.settle();
  CHECK(navigation.shown == whole);
  CHECK(is_drawn(state, big_bang));
}
