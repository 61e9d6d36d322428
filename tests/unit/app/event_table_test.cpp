#include "app/event_table.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "app/command.hpp"
#include "app/table_task.hpp"
#include "sample_state.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;
using test::day;
using test::SampleState;

namespace {

EventStore store() {
  return test::make_store(
      {{.id = "a", .kind = "z", .lane = "B", .title = "beta", .span = test::instant(day(2001))},
       {.id = "b", .kind = "y", .lane = "A", .title = "Alpha", .span = test::instant(day(2002))},
       {.id = "c",
        .kind = "z",
        .lane = "A",
        .title = "gamma",
        .span = test::interval(day(1999), day(2003))}});
}

std::string ids(const EventStore& events, const std::vector<EventRow>& rows) {
  std::string all;
  for (const auto row : rows) all += events.id(row);
  return all;
}

void run(AppState& state, const std::string& id) {
  for (const auto& command : all_commands(state))
    if (command.id == id && command.enabled) command.run(state);
}

}  // namespace

TEST_CASE("Rows are those in range, in any order, equal ones in order of time") {
  const auto events = store();
  const TimeRange all{day(1990), day(2010)};
  const auto sorted = [&](TableColumn column, bool descending = false) {
    return ids(events, table_rows(events, nullptr, all, {column, descending}));
  };
  CHECK(sorted(TableColumn::date) == "cab");
  CHECK(sorted(TableColumn::date, true) == "bac");
  CHECK(sorted(TableColumn::title) == "bac");
  CHECK(sorted(TableColumn::kind) == "bca");
  CHECK(sorted(TableColumn::lane) == "cba");
  CHECK(sorted(TableColumn::source) == "cab");
  CHECK(ids(events, table_rows(events, nullptr, {day(2002), day(2010)}, {})) == "cb");
  CHECK(ids(events, table_rows(events, nullptr, {day(2005), day(2010)}, {})) == "");
  FilterMask shown(events.size());
  shown.insert(events.find(0, "a").value());
  CHECK(ids(events, table_rows(events, &shown, all, {})) == "a");
}

TEST_CASE("What is open is a row wherever it runs on to") {
  const auto events = test::make_store(
      {{.id = "a", .span = test::interval(day(2001), day(2001), span_flag::end_open)},
       {.id = "b", .span = test::interval(day(2010), day(2010), span_flag::start_open)},
       {.id = "c", .span = test::interval(day(2001), day(2001), span_flag::end_unknown)}});
  CHECK(ids(events, table_rows(events, nullptr, {day(2005), day(2006)}, {})) == "ab");
  CHECK(ids(events, table_rows(events, nullptr, {day(1990), day(1991)}, {})) == "b");
  CHECK(ids(events, table_rows(events, nullptr, {day(2020), day(2021)}, {})) == "a");
}

TEST_CASE("The table follows range, order and filter, and steps with the selection") {
  SampleState sample;
  auto& state = sample.state;
  TableTask task([] {});
  task.update(state);
  CHECK(state.table.rows->empty());  // not on the screen
  state.panels.bottom = BottomTab::table;
  task.update(state);
  CHECK(state.table.rows->size() == 4);
  state.table.order = {TableColumn::title, true};
  task.update(state);
  CHECK(state.table.rows->front() == sample.row("law"));
  state.table.focused = true;
  run(state, "table.next");
  CHECK(state.selected == state.table.rows->at(0));
  run(state, "table.next");
  CHECK(state.selected == state.table.rows->at(1));
  run(state, "table.previous");
  run(state, "table.previous");
  CHECK(state.selected == state.table.rows->at(0));
  zoom_to(state, sample.row("late"));
  zoom_to(state, sample.row("late"));
  sample.settle();
  task.update(state);
  CHECK(state.table.rows->size() == 1);
  show_store(state, EventStore());
  task.update(state);
  CHECK(state.table.rows->empty());
}

TEST_CASE("Many events are put in order on a worker") {
  std::vector<test::TestEvent> many;
  for (int i = 0; i < 40'000; ++i)
    many.push_back({.id = std::to_string(i),
                    .title = std::to_string(999'999 - i),
                    .span = test::instant({day(2000).seconds + i * kSecondsPerDay, 0})});
  SampleState sample;
  auto& state = sample.state;
  show_store(state, test::make_store(many));
  jump_to(state.navigation, Viewport::over(*state.store->range(), 1000));
  state.panels.bottom = BottomTab::table;
  state.table.order.column = TableColumn::title;
  TableTask task([] {});
  task.update(state);
  CHECK(task.busy());
  CHECK(state.table.busy);
  for (int i = 0; i < 1000 && task.busy(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    task.update(state);
  }
  REQUIRE(state.table.rows->size() == many.size());
  CHECK(state.store->id(state.table.rows->front()) == "39999");
}
