#include "app/annotating.hpp"

#include <doctest/doctest.h>

#include "app/pointer.hpp"
#include "sample_state.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

using Shape = Annotation::Shape;

Point middle_of(const Rect& rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

PointerInput pointer_at(Point at) {
  PointerInput input;
  input.over = true;
  input.at = at;
  return input;
}
void press(AppState& state, Point at, bool twice = false) {
  auto input = pointer_at(at);
  input.pressed = input.down = true;
  input.double_clicked = twice;
  handle_pointer(state, input);
}
void drag_to(SampleState& sample, Point at) {
  auto input = pointer_at(at);
  input.down = true;
  handle_pointer(sample.state, input);
  sample.refresh();
}
void release(AppState& state, Point at) {
  auto input = pointer_at(at);
  input.released = true;
  handle_pointer(state, input);
}

std::size_t write(SampleState& sample, const char* words) {
  sample.state.annotating.edit->draft = words;
  accept_text(sample.state);
  sample.refresh();
  return sample.state.document.view.annotations.size() - 1;
}

}  // namespace

TEST_CASE("A note is added where one clicks, on the event where there is one") {
  SampleState sample;
  auto& state = sample.state;
  add_note(state, spot_at(state, sample.place_of(sample.row("law"))));
  REQUIRE(state.annotating.edit.has_value());
  write(sample, "Look here");
  auto& annotations = state.document.view.annotations;
  REQUIRE(annotations.size() == 1);
  REQUIRE(annotations[0].event.has_value());
  CHECK(annotations[0].event->id == "law");
  CHECK(annotations[0].text == "Look here");

  const Point ground{sample.state.scene.plot.x + 200, sample.state.scene.plot.y + 5};
  add_note(state, spot_at(state, ground));
  write(sample, "On the ground");
  REQUIRE(annotations.size() == 2);
  CHECK_FALSE(annotations[1].event.has_value());
  CHECK(annotations[1].lane == "Laws");
  const double x = state.scene.plot.x + state.scene.viewport.x_of(annotations[1].time.begin);
  CHECK(x == doctest::Approx(ground.x).epsilon(0.01));
}

TEST_CASE("A note without words and a mark that is given up go again") {
  SampleState sample;
  auto& state = sample.state;
  const auto spot = spot_at(state, {400, 300});
  add_note(state, spot);
  write(sample, "");
  CHECK(state.document.view.annotations.empty());
  mark_range(state, spot);
  CHECK(state.document.view.annotations.size() == 1);
  give_up_text(state);
  CHECK(state.document.view.annotations.empty());
  mark_date(state, spot);
  write(sample, "");
  CHECK(state.document.view.annotations.size() == 1);  // a line needs no words
}

TEST_CASE("A note is dragged by its words, and the picture stays where it is") {
  SampleState sample;
  auto& state = sample.state;
  add_note(state, spot_at(state, sample.place_of(sample.row("law"))));
  write(sample, "Movable");
  const auto before = state.scene.annotations.at(0).body;
  const auto shown = state.navigation.target;
  const auto from = middle_of(before);
  press(state, from);
  CHECK(state.annotating.held.has_value());
  drag_to(sample, {from.x + 40, from.y + 60});
  release(state, {from.x + 40, from.y + 60});
  sample.refresh();
  const auto after = state.scene.annotations.at(0).body;
  CHECK(after.x == doctest::Approx(before.x + 40).epsilon(0.01));
  CHECK(after.y == doctest::Approx(before.y + 60).epsilon(0.01));
  CHECK(state.navigation.target == shown);
  CHECK_FALSE(state.annotating.held.has_value());
}

TEST_CASE("A click that does not drag leaves a note to find its place") {
  SampleState sample;
  auto& state = sample.state;
  add_note(state, spot_at(state, sample.place_of(sample.row("law"))));
  write(sample, "Still");
  const auto at = middle_of(state.scene.annotations.at(0).body);
  press(state, at);
  release(state, at);
  CHECK_FALSE(state.document.view.annotations[0].offset.has_value());
  CHECK(state.annotating.selected == 0);
  press(state, {5, 5});
  CHECK_FALSE(state.annotating.selected.has_value());
}

TEST_CASE("A range is dragged at its edges, which never cross") {
  SampleState sample;
  auto& state = sample.state;
  mark_range(state, spot_at(state, {500, 300}));
  write(sample, "Years");
  const auto before = state.document.view.annotations[0].time;
  const auto extent = state.scene.annotations.at(0).extent;
  const Point edge{extent.right(), extent.y + extent.height / 2};
  press(state, edge);
  drag_to(sample, {edge.x + 80, edge.y});
  release(state, {edge.x + 80, edge.y});
  const auto& time = state.document.view.annotations[0].time;
  CHECK(time.begin == before.begin);
  CHECK(time.end > before.end);
  sample.refresh();
  press(state, {edge.x + 80, edge.y});
  drag_to(sample, {extent.x - 300, edge.y});
  release(state, {extent.x - 300, edge.y});
  CHECK(time.begin < time.end);
}

TEST_CASE("A double click opens the words") {
  SampleState sample;
  auto& state = sample.state;
  mark_date(state, spot_at(state, {500, 300}));
  write(sample, "A day");
  press(state, middle_of(state.scene.annotations.at(0).body), true);
  REQUIRE(state.annotating.edit.has_value());
  CHECK(state.annotating.edit->draft == "A day");
  give_up_text(state);
  CHECK(state.document.view.annotations.size() == 1);
  CHECK(state.document.view.annotations[0].text == "A day");
}

TEST_CASE("An event is renamed, emphasised and set back") {
  SampleState sample;
  auto& state = sample.state;
  const auto law = sample.row("law");
  begin_rename(state, law, {10, 10});
  CHECK(state.annotating.edit->draft == "law");
  state.annotating.edit->draft = "The law";
  accept_text(state);
  CHECK(edit_of(state, law).label == "The law");
  begin_rename(state, law, {10, 10});
  state.annotating.edit->draft = "law";
  accept_text(state);
  CHECK(state.document.view.edits.empty());  // the title again
  set_emphasis(state, law, Emphasis::strong);
  set_label_hidden(state, law, true);
  CHECK(edit_of(state, law).emphasis == Emphasis::strong);
  reset_edit(state, law);
  CHECK(state.document.view.edits.empty());
}
