#include "app/app_state.hpp"

#include <doctest/doctest.h>

#include "app/command.hpp"
#include "app/date_field.hpp"

#include <filesystem>
#include <fstream>

#include "sample_state.hpp"
#include "view/document_range.hpp"

using namespace timeloom;
using test::SampleState;

TEST_CASE("Loaded events are shown from the document's range") {
  AppState state;
  state.document.view.range = parse_range("2002/2004").value();
  show_store(state, test::sample_store());
  CHECK(state.index_outdated);
  CHECK(state.store->size() == 4);
  CHECK(state.navigation.shown.left == state.document.view.range->begin);
}

TEST_CASE("Filters and grouping ask for a new index") {
  SampleState sample;
  auto& state = sample.state;
  set_kind_shown(state, "law", false);
  CHECK(state.index_outdated);
  CHECK(state.document.view.filter.kinds.hidden.contains("law"));
  sample.index();
  set_kind_shown(state, "law", true);
  CHECK(state.document.view.filter.empty());
  sample.index();
  set_group_by(state, PropertyKind::lane);
  CHECK_FALSE(state.index_outdated);
  set_group_by(state, PropertyKind::kind);
  CHECK(state.index_outdated);
}

TEST_CASE("Going to a linked event moves only where it is out of view") {
  SampleState sample;
  auto& state = sample.state;
  const auto before = state.navigation.target;
  go_to(state, sample.row("law"));
  CHECK(state.selected == sample.row("law"));
  CHECK(state.navigation.target == before);
  zoom_to(state, sample.row("bill"));
  zoom_to(state, sample.row("bill"));
  sample.settle();
  go_to(state, sample.row("late"));
  sample.settle();
  const double x = state.navigation.shown.x_of(state.store->start(sample.row("late")));
  CHECK(x > 0);
  CHECK(x < state.navigation.shown.width);
}

TEST_CASE("Zooming to an event is bounded, and ends at the event") {
  SampleState sample;
  auto& navigation = sample.state.navigation;
  const double before = navigation.target.seconds_per_pixel;
  zoom_to(sample.state, sample.row("law"));
  CHECK(navigation.target.seconds_per_pixel >= before / 12.001);
  for (int i = 0; i < 10; ++i) zoom_to(sample.state, sample.row("law"));
  const auto day = extent(sample.state.store->span(sample.row("law")));
  const double pixels = navigation.target.x_of(day.end) - navigation.target.x_of(day.begin);
  CHECK(pixels == doctest::Approx(0.4 * navigation.target.width).epsilon(0.01));
}

TEST_CASE("A theme that cannot be read is told of once, and light stands in") {
  AppState state;
  state.document.view.theme = "pink";
  tell_of_bad_theme(state);
  tell_of_bad_theme(state);
  REQUIRE(state.open_errors.size() == 1);
  CHECK(state.open_errors[0].find("theme \"pink\" is none of dark") == 0);
  CHECK(current_theme(state).background == theme_named("light").background);
  state.document.view.theme = "dark";
  tell_of_bad_theme(state);
  CHECK(state.open_errors.size() == 1);
}

TEST_CASE("The theme toggles between light and dark") {
  AppState state;
  CHECK_FALSE(current_theme(state).dark);
  toggle_theme(state);
  CHECK(current_theme(state).dark);
  toggle_theme(state);
  CHECK(state.document.view.theme == "light");
}

TEST_CASE("Dropped files are added; a document fills an empty window") {
  const auto folder = std::filesystem::temp_directory_path() / "timeloom-app-state-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.timeloom")
      << R"({"timeloom": 1, "title": "Laws", "sources": [{"uri": "laws.csv"}]})";
  std::ofstream(folder / "broken.timeloom") << "{";

  AppState state;
  state.files_to_open = {folder / "a.timeloom"};
  CHECK(open_files(state));
  CHECK(state.document.text.title == "Laws");
  REQUIRE(state.document.sources.size() == 1);

  state.files_to_open = {folder / "other.csv"};
  CHECK(open_files(state));
  CHECK(state.document.sources.size() == 2);
  CHECK(state.document.text.title == "Laws");
  CHECK(state.files_to_open.empty());

  state.files_to_open = {folder / "broken.timeloom"};
  CHECK_FALSE(open_files(state));
  REQUIRE(state.open_errors.size() == 1);
  CHECK(state.panels.bottom == BottomTab::diagnostics);
  CHECK(state.open_errors[0].find("broken.timeloom") != std::string::npos);
  std::filesystem::remove_all(folder);
}

TEST_CASE("Where nothing could be read the reasons are given, the worst first") {
  AppState state;
  CHECK(reasons_for_nothing(state).empty());
  state.document.sources.push_back({.uri = "a.csv", .name = {}, .plugin = {}, .options = {}});
  SourceEvents events(Source{.uri = "a.csv", .name = "a"});
  events.diagnostics().add({.severity = Severity::skipped,
                            .file = "a.csv",
                            .record = 3,
                            .line = 4,
                            .field = "date",
                            .message = "is no date"});
  events.diagnostics().add({.severity = Severity::error,
                            .file = "a.csv",
                            .record = 0,
                            .line = 0,
                            .field = {},
                            .message = "is cut off"});
  EventStoreBuilder builder;
  builder.add(std::move(events));
  show_store(state, builder.build());
  const auto reasons = reasons_for_nothing(state);
  REQUIRE(reasons.size() == 2);
  CHECK(reasons[0].find("is cut off") != std::string::npos);
  state.loading = true;
  CHECK(reasons_for_nothing(state).empty());
}

TEST_CASE("A file without events says so") {
  AppState state;
  state.document.sources.push_back({.uri = "a.csv", .name = {}, .plugin = {}, .options = {}});
  CHECK(reasons_for_nothing(state).size() == 1);
}

TEST_CASE("rows and colours are chosen by command, and events look as the picture has them") {
  SampleState sample;
  const auto run = [&](std::string_view id) {
    for (const auto& command : all_commands(sample.state))
      if (command.id == id && command.enabled) {
        command.run(sample.state);
        sample.index();
        return true;
      }
    return false;
  };
  const auto law = sample.row("law");
  CHECK(look_of(sample.state, law).colour ==
        sample.state.store->kinds()[sample.state.store->kind(law)].colour);
  CHECK_FALSE(run("view.colour_by.kind"));
  REQUIRE(run("view.colour_by.source"));
  CHECK(look_of(sample.state, law).colour == "blue");
  CHECK(look_of(sample.state, sample.row("case")).colour == "blue");
  REQUIRE(run("view.group_by.kind"));
  sample.refresh();
  CHECK(sample.state.scene.lanes.size() == 3);
}

TEST_CASE("lanes are aligned to a kind of event and come back to the calendar") {
  SampleState sample;
  sample.settle();
  const auto calendar = whole_range(sample.state);
  align_to(sample.state, "law");
  sample.index();
  sample.refresh();
  const auto law = sample.row("law");
  CHECK(whole_range(sample.state) != calendar);
  CHECK(range_on_axis(sample.state, law)->begin == Instant{});
  go_to(sample.state, law);
  sample.settle();
  const auto at = sample.state.navigation.shown.x_of(Instant{}) + sample.state.scene.plot.x;
  CHECK(sample.place_of(law).x == doctest::Approx(at).epsilon(0.02));
  CHECK_FALSE(go_to_date(sample.state, "2003"));

  align_to(sample.state, {});
  sample.index();
  sample.refresh();
  CHECK(whole_range(sample.state) == calendar);
  CHECK(sample.state.navigation.shown.range().begin <= calendar->begin);
}
