#include <doctest/doctest.h>

#include <algorithm>

#include "scene/lit_links.hpp"
#include "scene/scene_builder.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

struct Picture {
  explicit Picture(const std::vector<test::TestEvent>& events, View shown = {})
      : store(test::make_store(events)), view(std::move(shown)), index(build_index(store, view)) {}

  Scene scene(const SceneInput& extra = {}) {
    SceneInput input = extra;
    input.store = &store;
    input.index = &index;
    input.view = &view;
    if (input.size.width == 0) input.size = {1200, 675};
    return build_scene(input, shaper);
  }

  EventStore store;
  View view;
  LaneIndex index;
  TextShaper shaper;
};

bool has_text(const DisplayList& list, const std::string& text) {
  return std::any_of(list.texts.begin(), list.texts.end(),
                     [&](const TextItem& item) { return item.text->text == text; });
}

const std::vector<test::TestEvent> kStory = {
    {.id = "a", .kind = "note", .title = "First", .span = test::instant(test::day(2000))},
    {.id = "b",
     .kind = "case",
     .title = "Second",
     .span = test::interval(test::day(2002), test::day(2006)),
     .links = {{"cites", "a"}}},
    {.id = "c",
     .kind = "case",
     .title = "Third",
     .span = test::interval(test::day(2004), test::day(2004), span_flag::end_open),
     .importance = 0.9F},
};

}  // namespace

TEST_CASE("a scene holds the words, the events, their labels and their links") {
  Picture picture(kStory);
  const FigureText text{"A title", "A subtitle", "Source: here", "Alt"};
  const auto scene = picture.scene({.text = &text});
  const auto& list = scene.list;
  for (const auto* words : {"A title", "A subtitle", "Source: here", "First", "Second", "Third"})
    CHECK(has_text(list, words));
  CHECK(list.title == "A title");
  CHECK(list.description == "Alt");
  CHECK(list.curves.size() == 1);
  CHECK(std::count_if(list.rects.begin(), list.rects.end(), [](const RectItem& item) {
          return item.layer == Layer::bar && item.event != kNoEvent;
        }) == 2);
  REQUIRE(scene.lanes.size() == 1);
  CHECK(scene.lanes[0].event_count == 3);
  CHECK(scene.lanes[0].unlabelled_count == 0);
}

TEST_CASE("an open end points, an uncertain one fades, an uncertain instant is hollow") {
  Picture picture({
      {.id = "open", .span = test::interval(test::day(2000), test::day(2000), span_flag::end_open)},
      {.id = "vague",
       .span = test::interval(test::day(2001), test::day(2010), span_flag::start_uncertain)},
      {.id = "doubt", .span = test::instant(test::day(2005))},
  });
  const auto open = *picture.store.find(0, "open");
  const auto vague = *picture.store.find(0, "vague");
  const auto scene = picture.scene();
  CHECK(std::any_of(scene.list.symbols.begin(), scene.list.symbols.end(),
                    [&](const SymbolItem& item) {
                      return item.event == open && item.shape == SymbolShape::arrow_right;
                    }));
  CHECK(std::any_of(scene.list.rects.begin(), scene.list.rects.end(), [&](const RectItem& item) {
    return item.event == vague && item.fade_left > 0 && item.fade_right == 0;
  }));
}

TEST_CASE("the present is marked only where it is in range") {
  Picture picture(kStory);
  const auto lines = picture.scene().list.lines.size();
  CHECK(picture.scene({.now = test::day(2003)}).list.lines.size() == lines + 1);
  CHECK(picture.scene({.now = test::day(2100)}).list.lines.size() == lines);
}

TEST_CASE("an event is found where it was drawn") {
  Picture picture(kStory);
  const auto scene = picture.scene();
  for (const auto& item : scene.list.symbols)
    if (item.event != kNoEvent && item.layer == Layer::symbol &&
        item.shape != SymbolShape::arrow_right)
      CHECK(event_at(scene.list, item.centre, 3) == item.event);
  CHECK(event_at(scene.list, {scene.plot.x + 1, scene.plot.bottom() - 1}, 3) == kNoEvent);
}

TEST_CASE("what is selected is ringed and lights up its links") {
  Picture picture(kStory);
  const auto plain = picture.scene();
  const auto lit = picture.scene({.selected = *picture.store.find(0, "a")});
  const auto overlays = [](const Scene& scene) {
    return std::count_if(scene.list.rects.begin(), scene.list.rects.end(),
                         [](const RectItem& item) { return item.layer == Layer::overlay; });
  };
  CHECK(overlays(plain) == 0);
  CHECK(overlays(lit) == 1);
  REQUIRE(lit.list.curves.size() == 1);
  CHECK(lit.list.curves[0].width > plain.list.curves[0].width);
}

TEST_CASE("links light up along a chain, not sideways") {
  const auto at = [](int year) { return test::instant(test::day(year)); };
  const auto store = test::make_store({
      {.id = "law", .span = at(2000)},
      {.id = "suit", .span = at(2001), .links = {{"cites", "law"}}},
      {.id = "appeal", .span = at(2002), .links = {{"appeal-of", "suit"}}},
      {.id = "other", .span = at(2003), .links = {{"cites", "law"}}},
  });
  const auto row = [&](const char* id) { return *store.find(0, id); };
  const LitLinks from_suit(store, {row("suit"), kNoEvent});
  CHECK(from_suit.contains(row("suit"), row("law")));
  CHECK(from_suit.contains(row("appeal"), row("suit")));
  CHECK_FALSE(from_suit.contains(row("other"), row("law")));
  const LitLinks from_law(store, {row("law")});
  CHECK(from_law.contains(row("other"), row("law")));
  CHECK(from_law.contains(row("appeal"), row("suit")));
  const LitLinks none(store, {kNoEvent});
  CHECK_FALSE(none.contains(row("suit"), row("law")));
}

TEST_CASE("the same input gives the same scene, and the list is in layer order") {
  Picture picture(kStory);
  const auto first = picture.scene();
  const auto second = picture.scene();
  CHECK(first.list.texts.size() == second.list.texts.size());
  for (std::size_t i = 0; i < first.list.texts.size(); ++i)
    CHECK(first.list.texts[i].origin == second.list.texts[i].origin);
  CHECK(std::is_sorted(first.list.rects.begin(), first.list.rects.end(),
                       [](const RectItem& a, const RectItem& b) { return a.layer < b.layer; }));
}

TEST_CASE("a viewport is drawn as it is given") {
  Picture picture(kStory);
  const auto viewport = Viewport::over({test::day(2003), test::day(2005)}, 900);
  const auto scene = picture.scene({.viewport = &viewport});
  CHECK(scene.viewport.left == viewport.left);
  CHECK_FALSE(has_text(scene.list, "First"));
  CHECK(has_text(scene.list, "Second"));
}

TEST_CASE("what comes and goes is drawn faintly, label and mark each for itself") {
  const auto store = test::make_store({{.id = "a", .span = test::instant(test::day(2000))},
                                       {.id = "b", .span = test::instant(test::day(2010))}});
  const View view;
  const auto index = build_index(store, view);
  TextShaper shaper;
  const SceneInput input{.store = &store, .index = &index, .view = &view, .size = {1000, 500}};
  auto layout = lay_out_scene(input, shaper);
  auto& marks = layout.bands.at(0).layout.marks;
  REQUIRE(marks.size() == 2);
  marks[0].opacity = 0.5F;
  marks[1].label_opacity = 0.25F;
  const auto faint = marks[0].mark.event, plain = marks[1].mark.event;
  const auto scene = draw_scene(input, layout, shaper);
  for (const auto& symbol : scene.list.symbols) {
    if (symbol.event == faint) CHECK(symbol.fill.alpha == 128);
    if (symbol.event == plain) CHECK(symbol.fill.alpha == 255);
  }
  for (const auto& text : scene.list.texts) {
    if (text.event == faint) CHECK(text.colour.alpha == 128);
    if (text.event == plain) CHECK(text.colour.alpha == 64);
  }
}

TEST_CASE("texts stand in the order of reading, and say what they are part of") {
  Picture picture(kStory);
  const FigureText text{"A title", "A subtitle", "Source: here", "Alt"};
  const auto list = picture.scene({.text = &text}).list;
  std::vector<FigurePart> parts;
  for (const auto& item : list.texts)
    if (parts.empty() || parts.back() != item.part) parts.push_back(item.part);
  CHECK(parts == std::vector{FigurePart::heading, FigurePart::legend, FigurePart::axis,
                             FigurePart::lanes, FigurePart::source_line});
  for (const auto& item : list.curves) CHECK(item.part == FigurePart::lanes);
  for (const auto& item : list.texts) CHECK_FALSE(item.text->right_to_left);
  CHECK(list.texts.front().text->style.weight == FontWeight::bold);
}

TEST_CASE("in a window, a mark at the right says that there are more lanes, and where") {
  std::vector<test::TestEvent> events;
  for (int lane = 0; lane < 40; ++lane)
    events.push_back({.id = std::to_string(lane),
                      .lane = "Lane " + std::to_string(lane),
                      .span = test::instant(test::day(2000 + lane))});
  Picture picture(events);
  const auto mark_of = [&](const SceneInput& input) -> std::optional<Rect> {
    const auto scene = picture.scene(input);
    for (const auto& item : scene.list.rects)
      if (item.layer == Layer::overlay && item.event == kNoEvent) return item.rect;
    return std::nullopt;
  };
  const auto scene = picture.scene({.size = {900, 500}, .scrolls = true});
  const float beyond = scene.content_height - scene.plot.height;
  REQUIRE(beyond > 0);
  const auto first = mark_of({.size = {900, 500}, .scrolls = true});
  const auto last = mark_of({.size = {900, 500}, .scrolls = true, .scroll = beyond});
  REQUIRE(first.has_value());
  REQUIRE(last.has_value());
  CHECK(first->y == doctest::Approx(scene.plot.y));
  CHECK(last->bottom() == doctest::Approx(scene.plot.bottom()));
  CHECK(first->height / scene.plot.height ==
        doctest::Approx(scene.plot.height / scene.content_height).epsilon(0.01));
  CHECK_FALSE(mark_of({.size = {900, 4000}, .scrolls = true}).has_value());
  CHECK_FALSE(mark_of({.size = {900, 500}}).has_value());
}
