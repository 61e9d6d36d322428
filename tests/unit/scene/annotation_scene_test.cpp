#include "scene/annotation_scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "scene/scene_builder.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;
using test::day;

namespace {

using Shape = Annotation::Shape;

Scene scene_of(const EventStore& store, const View& view, Size size, TextShaper& shaper,
               bool scrolls = false) {
  const auto index = build_index(store, view);
  return build_scene(
      {.store = &store, .index = &index, .view = &view, .size = size, .scrolls = scrolls}, shaper);
}

EventStore story() {
  return test::make_store({{.id = "a", .title = "First", .span = test::instant(day(2000))},
                           {.id = "b", .title = "Second", .span = test::instant(day(2005))},
                           {.id = "c", .title = "Third", .span = test::instant(day(2010))}});
}

const TextItem* text_of(const Scene& scene, const std::string& words) {
  for (const auto& item : scene.list.texts)
    if (item.text->text == words) return &item;
  return nullptr;
}

Annotation note_on(const char* id, const char* text) {
  return {.shape = Shape::note,
          .time = {},
          .event = EventKey{.source = "test", .id = id, .date = {}, .title = {}},
          .text = text};
}

}  // namespace

TEST_CASE("ranges, lines and notes are drawn where they belong") {
  TextShaper shaper;
  const auto store = story();
  View view;
  const auto plain = scene_of(store, view, {1000, 400}, shaper);
  view.annotations = {{.shape = Shape::range, .time = {day(2002), day(2004)}, .text = "A range"},
                      {.shape = Shape::line, .time = {day(2007), day(2007)}, .text = "A line"},
                      note_on("b", "A note")};
  const auto scene = scene_of(store, view, {1000, 400}, shaper);
  REQUIRE(scene.annotations.size() == 3);
  const auto x_of = [&](int year) {
    return scene.plot.x + static_cast<float>(scene.viewport.x_of(day(year)));
  };
  CHECK(scene.annotations[0].extent.x == doctest::Approx(x_of(2002)));
  CHECK(scene.annotations[0].extent.right() == doctest::Approx(x_of(2004)));
  for (const auto* words : {"A range", "A line"}) {
    const auto* text = text_of(scene, words);
    REQUIRE(text != nullptr);
    CHECK(text->origin.y <= scene.plot.y);  // above all lanes
    CHECK(text->origin.y > plain.plot.y);   // below the axis
  }
  const auto* symbol = &*std::find_if(
      scene.list.symbols.begin(), scene.list.symbols.end(),
      [&](const SymbolItem& item) { return item.event == store.find(0, "b").value(); });
  CHECK(scene.annotations[2].at == symbol->centre);
  const auto& box = scene.annotations[2].body;
  const auto* note = text_of(scene, "A note");
  REQUIRE(note != nullptr);
  CHECK(box.contains(note->origin));
  CHECK_FALSE(box.contains(symbol->centre));
}

TEST_CASE("notes on what is out of sight are left out") {
  TextShaper shaper;
  const auto store = story();
  View view;
  view.annotations = {note_on("c", "On the third"), note_on("gone", "On nothing")};
  CHECK(scene_of(store, view, {1000, 400}, shaper).annotations.size() == 1);
  view.range = TimeRange{day(1999), day(2006)};
  CHECK(scene_of(store, view, {1000, 400}, shaper).annotations.empty());
}

TEST_CASE("a note on a lane is in sight while a part of the lane is") {
  TextShaper shaper;
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 60; ++i)
    events.push_back({.id = std::to_string(i),
                      .lane = "Long",
                      .title = "An event among many",
                      .span = test::instant(day(2000, 1, 1 + i % 28))});
  const auto store = test::make_store(events);
  View view;
  view.annotations = {
      {.shape = Shape::note, .time = {day(2000), day(2000)}, .lane = "Long", .text = "A note"}};
  const auto scene = scene_of(store, view, {600, 200}, shaper, true);
  REQUIRE(scene.lanes.size() == 1);
  CHECK(scene.lanes[0].area.y + scene.lanes[0].area.height / 2 > scene.plot.bottom());
  CHECK(text_of(scene, "A note") != nullptr);
}

TEST_CASE("an annotation is taken hold of at its words, a range at its edges too") {
  TextShaper shaper;
  const auto store = story();
  View view;
  view.annotations = {{.shape = Shape::range, .time = {day(2002), day(2004)}, .text = "A range"},
                      note_on("b", "A note")};
  const auto scene = scene_of(store, view, {1000, 400}, shaper);
  const auto& range = scene.annotations[0].extent;
  const auto at = [&](float x, float y) { return annotation_at(scene.annotations, view, {x, y}); };
  const float middle = range.y + range.height / 2;
  REQUIRE(at(range.x + 1, middle).has_value());
  CHECK(at(range.x + 1, middle)->part == AnnotationGrip::Part::begin);
  CHECK(at(range.right() + 2, middle)->part == AnnotationGrip::Part::end);
  CHECK_FALSE(at(range.x + range.width / 2, middle).has_value());
  const auto& note = scene.annotations[1].body;
  REQUIRE(at(note.x + 3, note.y + 3).has_value());
  CHECK(at(note.x + 3, note.y + 3)->annotation == 1);
}

TEST_CASE("edits give events other labels, hide them, and decide who keeps one") {
  TextShaper shaper;
  const auto store = story();
  View view;
  const auto key = [](const char* id) {
    return EventKey{.source = "test", .id = id, .date = {}, .title = {}};
  };
  view.edits[key("a")].label = "Renamed";
  view.edits[key("b")].hides_label = true;
  view.edits[key("c")].emphasis = Emphasis::quiet;
  const auto scene = scene_of(store, view, {1000, 400}, shaper);
  CHECK(text_of(scene, "Renamed") != nullptr);
  CHECK(text_of(scene, "First") == nullptr);
  CHECK(text_of(scene, "Second") == nullptr);
  REQUIRE(text_of(scene, "Third") != nullptr);
  CHECK(text_of(scene, "Third")->colour == theme_named("light").muted_text);

  // Where only few labels have room, the strong event's is among them.
  std::vector<test::TestEvent> crowd;
  for (int i = 0; i < 60; ++i)
    crowd.push_back({.id = std::to_string(i),
                     .title = "Event number " + std::to_string(i),
                     .span = test::instant(day(2000, 1 + i / 28, 1 + i % 28))});
  const auto many = test::make_store(crowd);
  View plain;
  CHECK(text_of(scene_of(many, plain, {600, 220}, shaper), "Event number 31") == nullptr);
  plain.edits[key("31")].emphasis = Emphasis::strong;
  CHECK(text_of(scene_of(many, plain, {600, 220}, shaper), "Event number 31") != nullptr);
}

TEST_CASE("whatever is annotated, no text leaves the figure or meets the axis") {
  std::mt19937_64 random(5);
  TextShaper shaper;
  for (int round = 0; round < 60; ++round) {
    const auto store =
        test::make_store(test::random_events(random, 1 + static_cast<std::size_t>(random() % 80)));
    View view;
    const auto range = store.range().value();
    const auto length = to_seconds(difference(range.end, range.begin));
    const auto somewhere = [&] {
      return add(range.begin,
                 duration_from_seconds(length * (static_cast<double>(random() % 120) - 10) / 100));
    };
    for (int i = 0; i < 8; ++i) {
      Annotation annotation;
      annotation.shape = static_cast<Shape>(random() % 3);
      const auto a = somewhere(), b = somewhere();
      annotation.time = {std::min(a, b), std::max(a, b)};
      annotation.text = "Annotation with quite a few words " + std::to_string(i);
      if (annotation.shape == Shape::note && i % 2 == 0)
        annotation.event = key_of(store, static_cast<EventRow>(random() % store.size()));
      if (i % 3 == 0)
        annotation.offset = Point{static_cast<float>(random() % 900) - 450,
                                  static_cast<float>(random() % 900) - 450};
      view.annotations.push_back(annotation);
    }
    const Size size{static_cast<float>(400 + random() % 1000),
                    static_cast<float>(450 + random() % 700)};
    const auto scene = scene_of(store, view, size, shaper, round % 2 == 0);
    for (const auto& drawn : scene.annotations) {
      const auto& body = drawn.body;
      CHECK(body.x >= 0);
      CHECK(body.right() <= size.width);
      CHECK(body.bottom() <= size.height);
      if (view.annotations[drawn.annotation].shape == Shape::note) {
        CHECK(body.y >= scene.plot.y);
      }
    }
    for (const auto& text : scene.list.texts)
      if (text.text->text.starts_with("Annotation")) {
        CHECK(text.origin.x >= 0);
        CHECK(text.origin.x + text.text->width <= size.width);
      }
  }
}
