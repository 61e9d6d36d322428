#include "app/scene_cache.hpp"

#include <doctest/doctest.h>

#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

TEST_CASE("The scene is built again only when something changed") {
  SampleState sample;
  sample.refresh();
  const auto version = sample.state.scene_version;
  CHECK_FALSE(sample.refresh());
  CHECK(sample.state.scene_version == version);

  drag_by(sample.state.navigation, 10, 0, navigation_limits(sample.state));
  CHECK(sample.refresh());
  sample.state.hovered = sample.row("law");
  CHECK(sample.refresh());
  toggle_theme(sample.state);
  CHECK(sample.refresh());
  set_kind_shown(sample.state, "law", false);
  sample.index();
  CHECK(sample.refresh());
  CHECK_FALSE(sample.refresh());
}

TEST_CASE("Before anything is loaded, and before it is indexed, the scene is empty but there") {
  TextShaper shaper;
  SceneCache cache(shaper);
  AppState state;
  CHECK(cache.update(state, {800, 500}));
  CHECK(state.scene.list.size.width == 800);
  show_store(state, test::sample_store());
  for (const auto group_by : {PropertyKind::lane, PropertyKind::kind, PropertyKind::source}) {
    set_group_by(state, group_by);
    cache.update(state, {801, 500});
  }
  CHECK(state.scene.list.symbols.empty());
}

TEST_CASE("While a new grouping is indexed the old one stays") {
  SampleState sample;
  const auto lanes = sample.state.scene.lanes.size();
  set_group_by(sample.state, PropertyKind::kind);
  sample.refresh();
  CHECK(sample.state.scene.lanes.size() == lanes);
  sample.index();
  sample.refresh();
  CHECK(sample.state.scene.lanes.size() == 3);
}

TEST_CASE("The figure shows the same time with the words around it") {
  SampleState sample;
  sample.state.document.text.title = "Laws";
  sample.state.figure.width = 900;
  const auto list = figure_list(sample.state, sample.shaper);
  CHECK(list.size.width == 900);
  bool has_title = false;
  for (const auto& text : list.texts) has_title |= text.text && text.text->text == "Laws";
  CHECK(has_title);
}

TEST_CASE("What is selected in the window is no part of the figure") {
  test::SampleState sample;
  const auto plain = figure_list(sample.state, sample.shaper);
  sample.state.selected = sample.row("law");
  const auto selected = figure_list(sample.state, sample.shaper);
  CHECK(selected.rects.size() == plain.rects.size());
  REQUIRE(selected.curves.size() == plain.curves.size());
  REQUIRE_FALSE(plain.curves.empty());
  for (std::size_t i = 0; i < plain.curves.size(); ++i)
    CHECK(selected.curves[i].width == plain.curves[i].width);
}
