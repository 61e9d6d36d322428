#include "app/palette.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/command.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

bool press(AppState& state, const char* shortcut) {
  return handle_palette_key(state, parse_shortcut(shortcut));
}

}  // namespace

TEST_CASE("The palette names every enabled command, and only those") {
  SampleState sample;
  open_palette(sample.state);
  const auto shown = palette_commands(sample.state);
  const auto all = all_commands(sample.state);
  CHECK(shown.size() == static_cast<std::size_t>(std::ranges::count_if(all, &Command::enabled)));
  CHECK(std::ranges::none_of(shown,
                             [](const Command& command) { return command.id == "edit.undo"; }));
}

TEST_CASE("What is typed chooses, and Enter's work runs it") {
  SampleState sample;
  auto& state = sample.state;
  open_palette(state);
  state.palette.typed = "dark";
  REQUIRE_FALSE(palette_commands(state).empty());
  CHECK(palette_commands(state).front().id == "view.theme");
  run_chosen(state);
  CHECK(current_theme(state).dark);
  CHECK_FALSE(state.palette.open);
}

TEST_CASE("Up and Down go around, Page up and Page down stop at the ends") {
  SampleState sample;
  auto& state = sample.state;
  CHECK_FALSE(press(state, "Down"));
  open_palette(state);
  const auto last = palette_commands(state).size() - 1;
  CHECK(press(state, "Up"));
  CHECK(state.palette.chosen == last);
  press(state, "Down");
  CHECK(state.palette.chosen == 0);
  press(state, "Page up");
  CHECK(state.palette.chosen == 0);
  for (int i = 0; i < 50; ++i) press(state, "Page down");
  CHECK(state.palette.chosen == last);
  CHECK_FALSE(press(state, "Home"));
}

TEST_CASE("A word that no command has runs nothing") {
  SampleState sample;
  auto& state = sample.state;
  open_palette(state);
  state.palette.typed = "qqqqq";
  CHECK_FALSE(press(state, "Down"));
  run_chosen(state);
  CHECK_FALSE(state.palette.open);
}

TEST_CASE("Behind the palette keys do nothing, and Esc closes it") {
  SampleState sample;
  auto& state = sample.state;
  run_shortcut(state, parse_shortcut("Ctrl+K"), false);
  REQUIRE(state.palette.open);
  const auto before = state.navigation.target;
  run_shortcut(state, parse_shortcut("+"), false);
  CHECK(state.navigation.target == before);
  run_shortcut(state, parse_shortcut("Esc"), true);
  CHECK_FALSE(state.palette.open);
}
