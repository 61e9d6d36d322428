#include "app/event_steps.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "sample_state.hpp"
#include "support/event_maker.hpp"
#include "support/told_events.hpp"

using namespace timeloom;
using test::SampleState;

TEST_CASE("Steps go through the events in order of time and end at the last") {
  SampleState sample;
  auto& state = sample.state;
  for (const auto* id : {"bill", "law", "case", "late", "late"}) {
    step(state, Step::next);
    CHECK(state.selected == sample.row(id));
  }
  for (const auto* id : {"case", "law", "bill", "bill"}) {
    step(state, Step::previous);
    CHECK(state.selected == sample.row(id));
  }
}

TEST_CASE("With nothing selected, steps begin with what is in view") {
  SampleState sample;
  auto& state = sample.state;
  zoom_to(state, sample.row("late"));
  sample.settle();
  select(state, kNoEvent);
  step(state, Step::next);
  CHECK(state.selected == sample.row("late"));
  select(state, kNoEvent);
  show_all(state);
  step(state, Step::previous);
  CHECK(state.selected == sample.row("late"));
}

TEST_CASE(
    "With nothing selected and none beginning in view, the first step is to what runs through") {
  SampleState sample;
  auto& state = sample.state;
  show_store(state, test::make_store(std::vector<test::ToldEvent>{{.id = "war", .date = "1990/.."},
                                                                  {.id = "late", .date = "2019"}}));
  sample.index();
  jump_to(state.navigation, Viewport::over({test::day(2005), test::day(2006)}, 1000));
  step(state, Step::next);
  CHECK(state.selected == sample.row("war"));
  CHECK_FALSE(state.navigation.moving());  // it is in sight
}

TEST_CASE("Events that are not shown are stepped over") {
  SampleState sample;
  auto& state = sample.state;
  set_kind_shown(state, "law", false);
  sample.index();
  step(state, Step::next);
  step(state, Step::next);
  CHECK(state.selected == sample.row("case"));
  step(state, Step::next);
  CHECK(state.selected == sample.row("case"));
}

TEST_CASE("An event out of view is panned to, and scrolled to") {
  SampleState sample;
  auto& state = sample.state;
  zoom_to(state, sample.row("bill"));
  zoom_to(state, sample.row("bill"));
  sample.settle();
  select(state, sample.row("case"));
  step(state, Step::next);
  sample.settle();
  const double x = state.navigation.shown.x_of(state.store->start(sample.row("late")));
  CHECK(x > 0);
  CHECK(x < state.navigation.shown.width);
}

TEST_CASE("Lanes are scrolled to where the event is") {
  SampleState sample;
  auto& state = sample.state;
  set_group_by(state, PropertyKind::kind);
  sample.index();
  const Size low{1000, 110};  // less than the lanes are high
  sample.cache.update(state, low);
  REQUIRE(navigation_limits(state).most_scroll > 0);
  go_to(state, sample.row("case"));
  reveal(state);
  CHECK(state.to_reveal == kNoEvent);
  for (int i = 0; i < 200 && state.navigation.moving(); ++i) advance(state.navigation, 0.03);
  CHECK(state.navigation.scroll > 0);
}

TEST_CASE("A lane that is scrolled out of view is scrolled to, up and down") {
  std::vector<test::ToldEvent> told;
  for (int lane = 0; lane < 60; ++lane)
    told.push_back({.id = std::to_string(lane), .lane = "Lane " + std::to_string(lane)});
  SampleState sample;
  auto& state = sample.state;
  show_store(state, test::make_store(told));
  sample.index();
  const Size low{1000, 200};
  sample.cache.update(state, low);
  for (const auto* id : {"59", "0", "30"}) {
    const auto event = sample.row(id);
    go_to(state, event);
    for (int frame = 0; frame < 400; ++frame) {
      reveal(state);
      advance(state.navigation, 0.03);
      sample.cache.update(state, low);
    }
    CHECK(state.to_reveal == kNoEvent);
    const auto& symbols = state.scene.list.symbols;
    const auto drawn = std::ranges::find(symbols, event, &SymbolItem::event);
    REQUIRE(drawn != symbols.end());
    CHECK(drawn->centre.y > state.scene.plot.y);
    CHECK(drawn->centre.y < state.scene.plot.bottom());
  }
}

TEST_CASE("Nothing happens without events") {
  AppState state;
  step(state, Step::next);
  CHECK(state.selected == kNoEvent);
}
