#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/command.hpp"
#include "app/index_task.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

bool run(AppState& state, const char* id) {
  for (const auto& command : find_commands(state))
    if (command.id == id && command.enabled) {
      command.run(state);
      return true;
    }
  return false;
}

}  // namespace

TEST_CASE("Every choice of a filter is a command, and can be cleared again") {
  SampleState sample;
  auto& state = sample.state;
  const auto& filter = state.document.view.filter;
  CHECK_FALSE(run(state, "filter.clear"));
  CHECK(run(state, "filter.kind.law"));
  CHECK(filter.kinds.only == FacetChoice::Words{"law"});
  CHECK(state.index_outdated);
  CHECK(run(state, "filter.lane.Laws"));
  CHECK(run(state, "filter.source.laws"));
  CHECK(run(state, "filter.with_source"));
  CHECK(filter.has_reference == true);
  CHECK(run(state, "filter.dates_shown"));
  CHECK(filter.dates == state.navigation.target.range());
  CHECK(run(state, "filter.clear"));
  CHECK(filter.empty());
}

TEST_CASE("The selected event's kind, source and lane can be kept or hidden") {
  SampleState sample;
  auto& state = sample.state;
  CHECK_FALSE(run(state, "filter.selected_kind"));
  select(state, sample.row("case"));
  CHECK(run(state, "filter.selected_kind"));
  CHECK(state.document.view.filter.kinds.only == FacetChoice::Words{"case"});
  CHECK(run(state, "filter.hide_selected_kind"));  // the only one: all are back
  CHECK(state.document.view.filter.empty());
  CHECK(run(state, "filter.hide_selected_kind"));
  CHECK(state.document.view.filter.kinds.hidden == FacetChoice::Words{"case"});
}

TEST_CASE("A filter is undone like any other change") {
  SampleState sample;
  auto& state = sample.state;
  IndexTask task{[] {}};
  state.history.observe(state.document, false);
  run(state, "filter.kind.law");
  state.history.observe(state.document, false);
  task.update(state);
  CHECK(state.facets->passing == 2);
  undo(state);
  task.update(state);
  CHECK(state.facets->passing == 4);
}
