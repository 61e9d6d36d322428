// Everything in the panels without a pointer.
#include <doctest/doctest.h>

#include "scripted_window.hpp"
#include "support/scratch_folder.hpp"

using namespace timeloom;
using test::ScriptedWindow;

namespace {

void press(ScriptedWindow& window, const char* shortcut, int times = 1) {
  for (int i = 0; i < times; ++i) {
    window.key(shortcut);
    window.frames(2);
  }
}

}  // namespace

TEST_CASE("F6, Tab and Enter reach a box of the filter, and Esc goes back to the timeline") {
  ScriptedWindow window;
  auto& state = window.state();
  press(window, "F6", 2);
  CHECK(state.panel_focus.active);
  const auto events_seen = state.selected;
  press(window, "Tab");
  CHECK(state.selected == events_seen);  // Tab no longer goes through events
  CHECK(state.document.view.filter.empty());
  press(window, "Enter");
  CHECK_FALSE(state.document.view.filter.empty());
  press(window, "Space");
  CHECK(state.document.view.filter.empty());

  const auto before = state.navigation.target;
  press(window, "Left");
  CHECK(state.navigation.target == before);
  press(window, "Esc");
  CHECK_FALSE(state.panel_focus.active);
  press(window, "Left");
  CHECK_FALSE(state.navigation.target == before);
  press(window, "Tab");
  CHECK(state.selected != kNoEvent);
}

TEST_CASE("A tool of the line runs by the keyboard") {
  ScriptedWindow window;
  auto& state = window.state();
  press(window, "F6");
  press(window, "Tab", 4);  // past File, Find, Lanes and Show all
  CHECK(state.panels.sources);
  press(window, "Enter");
  CHECK_FALSE(state.panels.sources);
  press(window, "Shift+Tab");
  press(window, "Tab");
  press(window, "Enter");
  CHECK(state.panels.sources);
}

TEST_CASE("A field that is come to takes words, and is left again") {
  ScriptedWindow window;
  auto& state = window.state();
  press(window, "F6");
  press(window, "Tab");
  press(window, "Enter");
  window.type("zeran");
  CHECK(state.search.typed == "zeran");
  press(window, "Esc");
  CHECK(state.panel_focus.active);
  press(window, "Esc");
  CHECK_FALSE(state.panel_focus.active);
}

TEST_CASE("A link in the details is followed by the keyboard") {
  const test::ScratchFolder folder;
  folder.write("linked.csv",
               "id,date,title,links\na,2012-01-05,The law,\nb,2013-02-06,The suit,cites:a\n");
  ScriptedWindow window(
      folder.write("linked.timeloom", R"({"timeloom": 1, "sources": [{"uri": "linked.csv"}]})"));
  auto& state = window.state();
  REQUIRE(state.store->size() == 2);
  select(state, 1);
  window.settle();
  press(window, "Shift+F6");  // the last panel is the details
  REQUIRE(state.panel_focus.active);
  for (int i = 0; i < 10 && state.selected == 1; ++i) {
    press(window, "Down");
    press(window, "Enter");
  }
  CHECK(state.selected == 0);
}

TEST_CASE("A menu is walked with the arrows, and the timeline stays") {
  ScriptedWindow window;
  auto& state = window.state();
  const auto before = state.navigation.target;
  press(window, "F6");
  press(window, "Enter");  // File
  press(window, "Down", 2);
  CHECK(state.navigation.target == before);
  press(window, "Esc");
  press(window, "Esc");
  CHECK_FALSE(state.panel_focus.active);
}
