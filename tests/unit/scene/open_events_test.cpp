// What goes on, or was always there, is to be seen wherever it does.
#include <doctest/doctest.h>

#include <algorithm>

#include "scene/scene_builder.hpp"
#include "support/told_events.hpp"
#include "view/document_range.hpp"
#include "view/grouping.hpp"

using namespace timeloom;
using test::ToldEvent;

namespace {

constexpr LayoutKind kLayouts[] = {LayoutKind::lanes, LayoutKind::spine, LayoutKind::vertical,
                                   LayoutKind::multiples};

const std::vector<ToldEvent> kStory = {{.id = "since", .date = "2018/.."},
                                       {.id = "until", .date = "../2010"},
                                       {.id = "ended", .date = "2018/"},
                                       {.id = "begun", .date = "/2010"},
                                       {.id = "last", .date = "2040"}};

struct Picture {
  EventStore store;
  View view;
  LaneIndex index;
  Scene scene;

  Picture(const std::vector<ToldEvent>& events, const char* range, LayoutKind layout)
      : store(test::make_store(events)) {
    if (range != nullptr) view.range = parse_range(range).value();
    view.layout = layout;
    index = build_index(store, view);
    TextShaper shaper;
    scene =
        build_scene({.store = &store, .index = &index, .view = &view, .size = {1000, 600}}, shaper);
  }

  // Of the bars that the picture has, those of this event; where `id` is null, of any.
  std::vector<Rect> bars(const char* id) const {
    std::vector<Rect> found;
    for (const auto& item : scene.list.rects)
      if (item.layer == Layer::bar && item.event != kNoEvent &&
          (id == nullptr || store.id(item.event) == id))
        found.push_back(item.rect);
    return found;
  }
  // Along the time axis.
  std::pair<float, float> ends(const Rect& bar) const {
    return scene.runs_down ? std::pair(bar.y, bar.bottom()) : std::pair(bar.x, bar.right());
  }
  std::pair<float, float> plot() const { return ends(scene.plot); }
};

}  // namespace

// It was gone as soon as its start was out of sight.
TEST_CASE("an open event is a bar from edge to edge wherever it runs on, in every layout") {
  for (const auto layout : kLayouts) {
    CAPTURE(static_cast<int>(layout));
    for (const auto& [id, range] :
         {std::pair("since", "2030-05/2030-06"), std::pair("until", "1990/1995")}) {
      const Picture picture(kStory, range, layout);
      const auto bars = picture.bars(id);
      CHECK(picture.bars(nullptr).size() == bars.size());
      const auto through = std::ranges::find_if(bars, [&](const Rect& bar) {
        const auto [begin, end] = picture.ends(bar);
        return begin <= picture.plot().first && end >= picture.plot().second;
      });
      REQUIRE(through != bars.end());
      const auto& bar = *through;
      const Point middle = picture.scene.runs_down
                               ? Point{bar.x + bar.width / 2, picture.scene.plot.y + 200}
                               : Point{picture.scene.plot.x + 500, bar.y + bar.height / 2};
      CHECK(picture.store.id(event_at(picture.scene.list, middle, 1)) == id);
    }
  }
}

TEST_CASE("a lane counts an open event once, and its legend says that it goes on") {
  const Picture picture(kStory, "2030", LayoutKind::lanes);
  REQUIRE(picture.scene.lanes.size() == 1);
  CHECK(picture.scene.lanes[0].event_count == 1);
  CHECK(std::ranges::any_of(picture.scene.list.symbols, [](const SymbolItem& item) {
    return item.shape == SymbolShape::arrow_right && item.event != kNoEvent;
  }));
  CHECK(Picture(kStory, "2012/2014", LayoutKind::lanes).scene.lanes[0].event_count == 0);
}

TEST_CASE("what is open leaves the range of all events as it is stated") {
  const Picture picture(kStory, nullptr, LayoutKind::lanes);
  CHECK(*picture.store.range() == parse_range("2010/2040").value());
  const auto shown = picture.scene.viewport.range();
  CHECK(shown.begin > parse_range("2005").value().begin);
  CHECK(shown.end < parse_range("2045").value().end);
}

TEST_CASE("many open events make a profile that reaches the edge") {
  std::vector<ToldEvent> events;
  for (int i = 0; i < 3000; ++i)
    events.push_back({.id = std::to_string(i), .date = std::to_string(1000 + i % 1000) + "/.."});
  events.push_back({.id = "last", .date = "2100"});
  for (const auto* range : {"1200/1300", "2050"}) {
    const Picture picture(events, range, LayoutKind::lanes);
    REQUIRE(picture.scene.lanes.size() == 1);
    CHECK(picture.scene.lanes[0].event_count == (range[0] == '1' ? 903 : 3000));
    float right = 0;
    for (const auto& area : picture.scene.list.areas)
      for (const auto& point : area.points) right = std::max(right, point.x);
    CHECK(right >= picture.scene.plot.right() - 1);
  }
}
