// Whole scenes, as the window and the export draw them.
#include <doctest/doctest.h>

#include <string>

#include "picture_difference.hpp"
#include "render/gl/offscreen.hpp"
#include "scene/scene_builder.hpp"
#include "store/event_store_builder.hpp"
#include "time/edtf.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

EventStore story(int events) {
  SourceEvents source(Source{.uri = "story.csv", .name = "story"});
  for (int i = 0; i < events; ++i) {
    const std::string month = std::to_string(1 + i * 7 % 12),
                      year = std::to_string(1990 + i * 3 % 31);
    const std::string date = year + (month.size() == 1 ? "-0" : "-") + month;
    const std::string title = "What happened, part " + std::to_string(i);
    const std::string id = std::to_string(i), target = std::to_string(i / 2);
    const std::string lane = "Lane " + std::to_string(i % 4),
                      kind = "kind." + std::to_string(i % 6);
    EventInput event;
    event.span = parse_time(i % 5 == 0   ? date + "/" + std::to_string(2021 + i % 4)
                            : i % 7 == 0 ? year + "~"
                                         : date)
                     .value();
    event.id = id;
    event.title = title;
    event.lane = lane;
    event.kind = kind;
    if (i % 9 == 1) event.links = {{"follows", target}};
    source.add(event);
  }
  EventStoreBuilder builder;
  builder.add(std::move(source));
  return builder.build();
}

void check_scene(int events, const std::string& theme) {
  const auto store = story(events);
  View view;
  view.theme = theme;
  const auto index = build_index(store, view);
  const FigureText words{
      .title = "A story", .subtitle = "in parts", .source_line = {}, .alt_text = {}};
  TextShaper shaper;
  const auto scene = build_scene({.store = &store,
                                  .index = &index,
                                  .view = &view,
                                  .text = &words,
                                  .viewport = nullptr,
                                  .size = {1100, 700},
                                  .now = {},
                                  .hovered = 3,
                                  .selected = 11},
                                 shaper);
  for (const double scale : {1.0, 2.0}) {
    const auto gl = render_image_gl(scene.list, scale);
    const auto cairo = render_image(scene.list, scale);
    REQUIRE(gl.has_value());
    REQUIRE(cairo.has_value());
    const auto apart = test::difference(*gl, *cairo);
    test::keep(*gl, *cairo, "scene-" + std::to_string(events) + theme + (scale == 1 ? "" : "@2x"));
    INFO(events << " events, scale " << scale << ": " << 100 * apart.share_off
                << " % of pixels off, mean " << apart.mean << " of the inked " << 100 * apart.ink
                << " %, largest " << apart.largest);
    CHECK(apart.share_off <= 0.01);
    CHECK(apart.mean * apart.ink <= 1.5);
  }
}

}  // namespace

TEST_CASE("A scene with labels and links agrees") {
  check_scene(60, "light");
}
TEST_CASE("A dense scene in the dark agrees") {
  check_scene(20'000, "dark");
}
