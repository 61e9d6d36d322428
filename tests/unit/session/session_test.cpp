#include "app/session.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "scripted_window.hpp"
#include "support/scratch_folder.hpp"
#include "time/civil.hpp"

using namespace timeloom;
using test::ScriptedWindow;

namespace {

// Where an event is, in the window.
Point place_of(const AppState& state, const Rect& timeline, EventRow event) {
  for (const auto& symbol : state.scene.list.symbols)
    if (symbol.event == event) return {symbol.centre.x + timeline.x, symbol.centre.y + timeline.y};
  return {-1, -1};
}

EventRow first_symbol(const AppState& state) {
  for (const auto& symbol : state.scene.list.symbols)
    if (symbol.event != kNoEvent && symbol.centre.y > 100) return symbol.event;
  return kNoEvent;
}

Rect timeline_of(const AppState& state) {
  return lay_out_panels({1280, 800}, state.panels).timeline;
}

constexpr Point kParked{200, 700};

}  // namespace

TEST_CASE("A session reads its document and comes to rest") {
  ScriptedWindow window;
  CHECK(window.state().store->size() == 69);
  CHECK(window.session().pause() < 0);
  CHECK(window.session().title() ==
        "Backpage in the courts, Congress and the states, 1996–2024 – "
        "Timeloom");
}

TEST_CASE("Clicks reach the timeline and the panels by the same path as in the window") {
  ScriptedWindow window;
  auto& state = window.state();
  const auto event = first_symbol(state);
  REQUIRE(event != kNoEvent);
  const auto place = place_of(state, timeline_of(state), event);
  window.move(place);
  CHECK(state.hovered == event);
  window.click(place);
  CHECK(state.selected == event);
  window.key("Esc");
  CHECK(state.selected == kNoEvent);
  window.settle();
}

TEST_CASE("The pointer is where it is on every screen") {
  for (const auto scale : {WindowScale{1, 2}, WindowScale{2, 1}, WindowScale{1.25F, 1.5F}}) {
    ScriptedWindow window(test::sample_document(), {1280, 800}, scale);
    auto& state = window.state();
    const auto event = first_symbol(state);
    REQUIRE(event != kNoEvent);
    window.click(place_of(state, timeline_of(state), event));
    CHECK(state.selected == event);
    window.settle();
    window.rest(1);
    window.drag({500, 400}, {700, 400}, PointerButton::right);
    window.settle();
    const auto shown = state.navigation.shown;
    window.rest(1);
    window.key("Alt+Left");
    window.settle();
    CHECK(state.navigation.shown.seconds_per_pixel > 3 * shown.seconds_per_pixel);
    // A panel's box, past the timeline's own scale.
    window.click({90, 91});
    window.settle();
    CHECK_FALSE(state.document.view.filter.empty());
  }
}

TEST_CASE("Drags pan, the wheel zooms, Home comes back") {
  ScriptedWindow window;
  auto& navigation = window.state().navigation;
  window.key("Home");
  window.settle();
  const auto all = navigation.shown;
  window.drag({700, 730}, {500, 730});
  window.settle();
  CHECK(all.x_of(navigation.shown.left) > 150);
  window.key("Home");
  window.settle();
  CHECK(navigation.shown == all);
  window.wheel({700, 400}, 3);
  window.settle();
  CHECK(navigation.shown.seconds_per_pixel < all.seconds_per_pixel / 1.5);
}

TEST_CASE("A right drag zooms to the band and opens no menu; a right click opens it") {
  ScriptedWindow window;
  auto& state = window.state();
  const auto before = state.navigation.target;
  window.drag({500, 400}, {700, 400}, PointerButton::right);
  window.settle();
  CHECK(state.navigation.shown.seconds_per_pixel < before.seconds_per_pixel / 2);
  CHECK_FALSE(state.annotating.menu);
  window.click({700, 700}, PointerButton::right);
  CHECK(state.annotating.menu);
}

TEST_CASE("Tab goes through the events and scrolls to each; Alt+Left looks back") {
  ScriptedWindow window;
  auto& state = window.state();
  window.key("Home");
  window.settle();
  window.rest(1);
  for (int i = 0; i < 69; ++i) {
    window.key("Tab");
    window.settle();
    const auto place = place_of(state, timeline_of(state), state.selected);
    if (place.x < 0) continue;  // a bar
    CHECK(timeline_of(state).contains(place));
  }
  CHECK(state.selected == 68);
  const auto before = state.navigation.shown;
  window.rest(1);
  window.key("Enter");
  window.settle();
  CHECK(state.navigation.shown.seconds_per_pixel < before.seconds_per_pixel);
  window.rest(1);
  window.key("Alt+Left");
  window.settle();
  CHECK(std::abs(before.x_of(state.navigation.shown.left)) < 1);
}

TEST_CASE("The palette runs what is typed, and closes by Esc and by a click beside it") {
  ScriptedWindow window;
  auto& state = window.state();
  window.key("Ctrl+K");
  window.frames(2);
  window.type("dark");
  window.key("Enter");
  CHECK(current_theme(state).dark);
  CHECK_FALSE(state.palette.open);
  window.key("Ctrl+K");
  window.frames(2);
  window.key("Down");
  CHECK(state.palette.chosen == 1);
  window.key("Esc");
  CHECK_FALSE(state.palette.open);
  window.frames(3);
  window.key("Ctrl+K");
  window.frames(2);
  window.click(kParked);
  CHECK_FALSE(state.palette.open);
}

TEST_CASE("The menu at the window's right opens to the left, all of it within the window") {
  ScriptedWindow window;
  const auto shown = window.state().navigation.shown.seconds_per_pixel;
  window.click({1240, 22});
  window.frames(3);
  window.click({1140, 60});  // its first entry, below which the timeline is
  window.settle();
  CHECK(window.state().navigation.shown.seconds_per_pixel > 1.2 * shown);
  CHECK(window.state().selected == kNoEvent);
}

TEST_CASE("A date is typed and gone to; a wrong one is put right in place") {
  ScriptedWindow window;
  auto& state = window.state();
  window.key("Ctrl+G");
  window.frames(2);
  window.type("2013-99");
  window.key("Enter");
  CHECK(state.date_field.open);
  CHECK_FALSE(state.date_field.error.empty());
  window.frames(2);
  window.key("Ctrl+A");
  window.type("2010/2012");
  window.key("Enter");
  CHECK_FALSE(state.date_field.open);
  window.settle();
  CHECK(to_civil(state.navigation.shown.left).date.year == 2010);
}

TEST_CASE("Esc closes a menu and keeps the selection") {
  ScriptedWindow window;
  auto& state = window.state();
  window.key("Tab");
  window.settle();
  const auto selected = state.selected;
  window.click({700, 700}, PointerButton::right);
  REQUIRE(state.annotating.menu);
  window.key("Esc");
  window.frames(2);
  CHECK_FALSE(state.annotating.menu);
  CHECK(state.selected == selected);
}

TEST_CASE("Larger texts make all larger, and the pointer still finds what it is over") {
  ScriptedWindow window;
  auto& state = window.state();
  const float before = state.scene.list.size.height;
  for (int i = 0; i < 3; ++i) window.key("Ctrl+Shift++");
  window.settle();
  const float size = state.settings.text_size;
  CHECK(size > 1.3F);
  CHECK(state.scene.list.size.height < before / 1.3F);
  const auto event = first_symbol(state);
  REQUIRE(event != kNoEvent);
  const auto timeline = lay_out_panels({1280 / size, 800 / size}, state.panels).timeline;
  const auto place = place_of(state, timeline, event);
  window.click({place.x * size, place.y * size});
  CHECK(state.selected == event);
  window.key("Ctrl+0");
  CHECK(state.settings.text_size == 1);
}

TEST_CASE("Undo and redo by keys") {
  ScriptedWindow window;
  auto& document = window.state().document;
  toggle_theme(window.state());
  window.frames(3);
  window.key("Ctrl+Z");
  CHECK(document.view.theme == "light");
  window.key("Ctrl+Y");
  CHECK(document.view.theme == "dark");
}

TEST_CASE("A text field keeps what is typed from the timeline") {
  ScriptedWindow window;
  const auto before = window.state().navigation.target;
  window.key("Ctrl+E");
  window.frames(3);
  REQUIRE(window.state().figure.open);
  window.type("a+b.svg");
  CHECK(window.state().figure.file == "a+b.svg");
  CHECK(window.state().navigation.target == before);
  window.key("Esc");
  CHECK_FALSE(window.state().figure.open);
}

TEST_CASE("A dropped file is read") {
  ScriptedWindow window(std::filesystem::path{});
  CHECK(window.state().store->empty());
  window.drop(test::sample_document());
  CHECK(window.state().store->size() == 69);
  window.move(kParked);
}

TEST_CASE("A minimised window takes input and draws nothing") {
  ScriptedWindow window;
  WindowInput input;
  input.size = {0, 0};
  input.seconds = window.seconds();
  input.keys.push_back({parse_shortcut("Ctrl+Q")});
  window.session().frame(input);
  CHECK(window.state().quit);
}

TEST_CASE("A figure is written while the window goes on, and says when it is done") {
  const test::ScratchFolder folder;
  ScriptedWindow window;
  auto& state = window.state();
  window.key("Ctrl+E");
  window.settle();
  CHECK(state.figure.preview.width > 0);
  window.key("Esc");
  CHECK_FALSE(state.figure.open);
  for (const auto* name : {"figure.png", "figure.svg", "figure.html", "events.csv"}) {
    state.figure.file = (folder / name).string();
    request_figure(state);
    window.frame();
    CHECK(state.figure.outcome == "Writing…");
    window.settle();
    CHECK(state.figure.outcome == "Written: " + state.figure.file);
    CHECK(std::filesystem::file_size(folder / name) > 1000);
  }
  const auto source = folder.write("source.csv", "date,title\n2020,Only here\n");
  state.document.sources.push_back(
      {.uri = source.string(), .name = {}, .plugin = {}, .options = {}});
  state.figure.file = source.string();
  request_figure(state);
  window.settle();
  CHECK(state.figure.failed);
  CHECK(std::filesystem::file_size(source) == 26);
  state.figure.file = (folder / "missing/figure.png").string();
  request_figure(state);
  window.settle();
  CHECK(state.figure.failed);
}
