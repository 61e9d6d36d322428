#include "app/story_telling.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/command.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

std::string captions(const AppState& state) {
  std::string all;
  for (const auto& step : state.document.story) all += step.caption + " ";
  return all;
}

Command command(const AppState& state, const std::string& id) {
  const auto commands = story_commands(state);
  const auto found = std::ranges::find(commands, id, &Command::id);
  REQUIRE(found != commands.end());
  return *found;
}

// Three steps called a, b and c, of which c was added last.
void tell_three(AppState& state) {
  for (const auto* caption : {"a", "b", "c"}) {
    add_step(state);
    state.document.story.back().caption = caption;
  }
}

}  // namespace

TEST_CASE("What is seen becomes a step, with the range that is looked at") {
  SampleState sample;
  auto& state = sample.state;
  state.viewport_known = true;
  jump_to(state.navigation, Viewport::over({{1'000'000'000, 0}, {1'100'000'000, 0}}, 800));
  state.document.view.theme = "dark";
  add_step(state);
  REQUIRE(state.document.story.size() == 1);
  CHECK(state.document.story[0].view.theme == "dark");
  CHECK(state.document.story[0].view.range == state.navigation.target.range());
  CHECK(state.story.step == 0);
  CHECK(state.panels.bottom == BottomTab::story);
}

TEST_CASE("A step brings its view back, gliding") {
  SampleState sample;
  auto& state = sample.state;
  state.viewport_known = true;
  const auto range = state.store->range();
  REQUIRE(range.has_value());
  jump_to(state.navigation, Viewport::over(padded(*range, 0.2, 1), 800));
  add_step(state);
  const auto seen = state.navigation.target;
  state.document.view.theme = "dark";
  state.document.view.group_by = PropertyKind::kind;
  jump_to(state.navigation, Viewport::over(padded(*range, -0.2, 1), 800));
  add_step(state);
  show_previous_step(state);
  CHECK(state.document.view.theme == "light");
  CHECK(state.document.view.group_by == PropertyKind::lane);
  CHECK(state.index_outdated);
  CHECK(state.navigation.shown != state.navigation.target);
  CHECK(state.navigation.target.seconds_per_pixel ==
        doctest::Approx(seen.seconds_per_pixel).epsilon(1e-6));
  CHECK_FALSE(has_previous_step(state));
  CHECK(has_next_step(state));
  show_next_step(state);
  CHECK(state.document.view.theme == "dark");
}

TEST_CASE("Steps move, are added after the one shown, updated and removed") {
  SampleState sample;
  auto& state = sample.state;
  tell_three(state);
  CHECK(captions(state) == "a b c ");
  move_step(state, 2, -1);
  CHECK(captions(state) == "a c b ");
  CHECK(state.story.step == 1);
  move_step(state, 0, -1);
  move_step(state, 2, 1);
  CHECK(captions(state) == "a c b ");
  add_step(state);
  state.document.story[2].caption = "d";
  CHECK(captions(state) == "a c d b ");
  state.document.view.theme = "print";
  update_step(state, 0);
  CHECK(state.document.story[0].view.theme == "print");
  CHECK(state.document.story[0].caption == "a");
  remove_step(state, 0);
  CHECK(captions(state) == "c d b ");
  CHECK(state.story.step == std::nullopt);
  remove_step(state, 7);
  CHECK(captions(state) == "c d b ");
}

TEST_CASE("Commands tell what can be done with the story") {
  SampleState sample;
  auto& state = sample.state;
  CHECK_FALSE(command(state, "story.next").enabled);
  CHECK_FALSE(command(state, "story.update").enabled);
  tell_three(state);
  CHECK_FALSE(command(state, "story.next").enabled);
  CHECK_FALSE(command(state, "story.later").enabled);
  command(state, "story.earlier").run(state);
  CHECK(captions(state) == "a c b ");
  command(state, "story.previous").run(state);
  CHECK(state.story.step == 0);
  CHECK(command(state, "story.next").enabled);
  command(state, "story.remove").run(state);
  CHECK(captions(state) == "c b ");
}
