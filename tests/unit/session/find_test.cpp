#include <doctest/doctest.h>

#include <algorithm>

#include "app/session.hpp"
#include "scripted_window.hpp"

using namespace timeloom;
using test::ScriptedWindow;

TEST_CASE("Typing finds, Enter steps through, Esc clears") {
  ScriptedWindow window;
  auto& state = window.state();
  window.key("Ctrl+F");
  window.settle();
  window.type("supreme");
  window.settle();
  CHECK(state.search.typed == "supreme");
  CHECK(search_words(state.search) == "4 found");
  for (const char* words : {"1 of 4", "2 of 4", "3 of 4"}) {
    window.key("Enter");
    window.settle();
    CHECK(search_words(state.search) == words);
  }
  CHECK(state.search.matches->ranked[2] == state.selected);
  window.key("Shift+Enter");
  window.settle();
  CHECK(search_words(state.search) == "2 of 4");
  window.key("Down");
  window.settle();
  CHECK(search_words(state.search) == "3 of 4");
  window.type(" court");  // Enter has left the caret behind what is typed
  window.settle();
  CHECK(state.search.typed == "supreme court");
  window.key("Esc");
  window.settle();
  CHECK(state.search.typed.empty());
  CHECK_FALSE(state.search.list_shown);
  window.key("Left");  // the timeline has the keyboard again
  CHECK(state.navigation.moving());
}

TEST_CASE("Searched words light their events, and can become the filter") {
  ScriptedWindow window;
  auto& state = window.state();
  const auto before = window.picture();
  window.key("/");
  window.settle();
  window.type("fosta");
  window.settle();
  CHECK(state.search.typed == "fosta");
  CHECK(window.picture().pixels != before.pixels);
  const auto found = state.search.matches->ranked.size();
  const auto rows = static_cast<float>(std::min<std::size_t>(found, 9));
  const auto at = state.search.list_at;
  window.click({at.x + 50, at.y + 18 + rows * 24});  // "Show only these"
  window.settle();
  CHECK(state.facets->passing == found);
  CHECK(state.panels.chips);
  window.key("Ctrl+Z");
  window.settle();
  CHECK(state.document.view.filter.empty());
  CHECK(state.facets->passing == 69);
  CHECK_FALSE(state.panels.chips);
}

TEST_CASE("A click on a kind hides it, Alt and a click shows it alone, Clear all brings all back") {
  ScriptedWindow window;
  auto& state = window.state();
  // The first kind's name in the panel: below four sources and a heading.
  const Point first_kind{140, 224};
  window.click(first_kind);
  window.settle();
  const auto& kinds = state.document.view.filter.kinds;
  REQUIRE(kinds.hidden.size() == 1);
  CHECK(*kinds.hidden.begin() == state.store->kinds().front().id);
  std::uint64_t hidden = 0;
  for (EventRow row = 0; row < state.store->size(); ++row)
    if (state.store->kind(row) == 0) ++hidden;
  CHECK(state.facets->passing == 69 - hidden);
  window.key("Ctrl+Z");
  window.settle();
  CHECK(kinds.empty());
}

TEST_CASE("A facet's line toggles its choice, and \"only\" shows that one alone") {
  ScriptedWindow window;
  auto& state = window.state();
  const auto shown = [&] {
    window.settle();
    return state.facets->passing;
  };
  window.click({90, 91});  // "policy", the first source
  CHECK(shown() == 69 - 12);
  window.click({90, 129});  // below the chips that there are now
  CHECK(shown() == 69);
  window.click({208, 91});
  CHECK(shown() == 12);
}
