#include "app/search.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "app/command.hpp"
#include "app/index_task.hpp"
#include "app/search_task.hpp"
#include "sample_state.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

struct Searching : SampleState {
  IndexTask index_task{[] {}};
  SearchTask search_task{[] {}};

  void update() {
    do {
      index_task.update(state);
      search_task.update(state);
    } while (index_task.busy() || search_task.busy());
  }
  void type(const char* typed) {
    set_search(state, typed);
    update();
  }
  std::string current() const {
    return state.selected == kNoEvent ? "" : std::string(state.store->id(state.selected));
  }
};

}  // namespace

TEST_CASE("Results are counted and stepped through around the ends") {
  Searching sample;
  auto& state = sample.state;
  sample.type("la");  // law, late, and all that stand in the lane "Laws"
  CHECK(search_words(state.search) == "4 found");
  step_search(state, 1);
  CHECK(search_words(state.search) == "1 of 4");
  const auto first = sample.current();
  step_search(state, -1);
  CHECK(search_words(state.search) == "4 of 4");
  step_search(state, 1);
  CHECK(sample.current() == first);
  sample.type("zebra");
  CHECK(search_words(state.search) == "Nothing found");
  step_search(state, 1);
  CHECK(sample.current() == first);
  sample.type("");
  CHECK(search_words(state.search).empty());
}

TEST_CASE("The first step back goes to the last") {
  Searching sample;
  sample.type("la");
  step_search(sample.state, -1);
  CHECK(search_words(sample.state.search) == "4 of 4");
}

TEST_CASE("What is typed further narrows, and stays at the selected event") {
  Searching sample;
  auto& state = sample.state;
  sample.type("la");
  select(state, sample.row("late"));
  sample.type("late");
  CHECK(search_words(state.search) == "1 of 1");
}

TEST_CASE("Only what the filter shows is searched, and the filter can take the search over") {
  Searching sample;
  auto& state = sample.state;
  sample.type("la");
  set_kind_shown(state, "law", false);
  sample.update();
  CHECK(search_words(state.search) == "2 found");
  set_kind_shown(state, "law", true);
  sample.type("late");
  keep_matches_only(state);
  sample.update();
  CHECK(state.document.view.filter.text == "late");
  CHECK(state.search.typed.empty());
  CHECK(state.facets->passing == 1);
  CHECK(state.index.event_count(state.store->lane(sample.row("late"))) == 1);
}

TEST_CASE("Matches are lit and all else is dimmed") {
  Searching sample;
  auto& state = sample.state;
  sample.refresh();
  const auto alpha_of = [&](const char* id) {
    for (const auto& symbol : state.scene.list.symbols)
      if (symbol.event == sample.row(id)) return static_cast<int>(symbol.fill.alpha);
    return -1;
  };
  CHECK(alpha_of("bill") == 255);
  sample.type("late");
  CHECK(sample.refresh());
  CHECK(alpha_of("late") == 255);
  CHECK(alpha_of("bill") < 100);
  const auto ticks_at = [&](float x) {
    return std::ranges::count_if(state.scene.list.rects, [&](const RectItem& rect) {
      return rect.layer == Layer::grid && std::abs(rect.rect.x - x) < 3;
    });
  };
  CHECK(ticks_at(sample.place_of(sample.row("late")).x) == 1);
  CHECK(ticks_at(sample.place_of(sample.row("bill")).x) == 0);
  clear_search(state);
  sample.update();
  CHECK(sample.refresh());
  CHECK(alpha_of("bill") == 255);
}

TEST_CASE("Nothing is dimmed where nothing is found") {
  Searching sample;
  sample.type("zebra");
  CHECK(lit_matches(sample.state.search) == nullptr);
}

TEST_CASE("Keys find, step and clear, also while typing") {
  Searching sample;
  auto& state = sample.state;
  CHECK(run_shortcut(state, parse_shortcut("Ctrl+F"), false));
  CHECK(state.search.focus_wanted);
  sample.type("la");
  CHECK(run_shortcut(state, parse_shortcut("F3"), true));
  CHECK(search_words(state.search) == "1 of 4");
  CHECK(run_shortcut(state, parse_shortcut("Shift+F3"), true));
  CHECK(search_words(state.search) == "4 of 4");
  CHECK(run_shortcut(state, parse_shortcut("Esc"), true));
  CHECK(state.search.typed.empty());
  CHECK_FALSE(run_shortcut(state, parse_shortcut("/"), true));
  CHECK(run_shortcut(state, parse_shortcut("/"), false));
}

TEST_CASE("Many events are indexed and searched on a worker; only the last text counts") {
  std::mt19937_64 random(9);
  Searching sample;
  auto& state = sample.state;
  show_store(state, test::make_store(test::random_events(random, 60'000)));
  for (const char* typed : {"c", "co", "cou", "court"}) {
    set_search(state, typed);
    sample.index_task.update(state);
    sample.search_task.update(state);
  }
  sample.update();
  CHECK(state.facets->passing == 60'000);
  const auto expected =
      state.indexes->text()->search(parse_query("court"), nullptr, nullptr, {}).value();
  REQUIRE(state.search.matches != nullptr);
  CHECK(state.search.matches->ranked == expected.ranked);
  CHECK_FALSE(state.search.busy);
}

TEST_CASE("A search that was given up is found when it is wanted again") {
  std::mt19937_64 random(10);
  Searching sample;
  auto& state = sample.state;
  show_store(state, test::make_store(test::random_events(random, 30'000)));
  focus_search(state);
  sample.update();  // has the texts read
  for (const char* typed : {"court", "courts", "court"}) {
    set_search(state, typed);
    sample.search_task.update(state);
  }
  sample.update();
  CHECK_FALSE(state.search.busy);
  REQUIRE(state.search.matches != nullptr);
  CHECK(state.search.matches->query == parse_query("court"));
}

TEST_CASE("A search outlives a reload") {
  Searching sample;
  sample.type("late");
  show_store(sample.state, test::sample_store());
  CHECK(sample.state.search.matches == nullptr);
  sample.update();
  CHECK(search_words(sample.state.search) == "1 found");
}
