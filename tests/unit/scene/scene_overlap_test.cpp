#include <doctest/doctest.h>

#include <algorithm>

#include "scene/scene_builder.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

Rect box_of(const TextItem& item) {
  // A little less than the line: ascent and descent of neighbours may touch.
  return {item.origin.x + 0.5F, item.origin.y - item.text->ascent * 0.7F, item.text->width - 1,
          item.text->ascent * 0.7F};
}

// What is left of a rectangle within its clip.
Rect clipped(const Rect& rect, const Rect& clip) {
  const float x = std::max(rect.x, clip.x), y = std::max(rect.y, clip.y);
  return {x, y, std::min(rect.right(), clip.right()) - x,
          std::min(rect.bottom(), clip.bottom()) - y};
}

float side_of(Point from, Point to, Point point) {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

// Whether the stretch from one point to the other has a part within the box.
bool cuts(Point from, Point to, const Rect& box) {
  if (std::max(from.x, to.x) < box.x || std::min(from.x, to.x) > box.right()) return false;
  if (std::max(from.y, to.y) < box.y || std::min(from.y, to.y) > box.bottom()) return false;
  bool left = false, right = false;
  for (const Point corner : {Point{box.x, box.y}, Point{box.right(), box.y},
                             Point{box.x, box.bottom()}, Point{box.right(), box.bottom()}})
    (side_of(from, to, corner) > 0 ? left : right) = true;
  return left && right;
}

}  // namespace

TEST_CASE("labels never overlap one another, a mark that is not theirs, or the edge") {
  std::mt19937_64 random(77);
  TextShaper shaper;
  for (int round = 0; round < 240; ++round) {
    const auto store =
        test::make_store(test::random_events(random, 1 + static_cast<std::size_t>(random() % 160)));
    View view;
    view.group_by = static_cast<PropertyKind>(random() % 4);
    view.layout = kLayoutKinds[random() % std::size(kLayoutKinds)];
    view.breaks.automatic = random() % 3 == 0;
    view.today = {.shown = random() % 3 == 0, .at = store.range()->end};
    add_today_line(view, {});
    const auto index = build_index(store, view);
    const FigureText text{"A figure with a title that may be long enough to wrap", "And a subtitle",
                          "Source: a test", ""};
    const Size size{static_cast<float>(400 + random() % 1000),
                    static_cast<float>(450 + random() % 700)};
    const auto scene = build_scene(
        {.store = &store, .index = &index, .view = &view, .text = &text, .size = size}, shaper);
    const Rect figure{0, 0, size.width, size.height};
    CAPTURE(to_string(view.layout));
    std::vector<Rect> boxes;
    for (const auto& item : scene.list.texts) {
      if (item.text->width <= 0) continue;
      const auto box = box_of(item);
      CHECK(box.x >= figure.x);
      CHECK(box.right() <= figure.right());
      CHECK(box.y >= figure.y);
      CHECK(box.bottom() <= figure.bottom());
      for (const auto& other : boxes) {
        CAPTURE(item.text->text);
        CHECK_FALSE(box.intersects(other));
      }
      boxes.push_back(box);
      for (const auto& symbol : scene.list.symbols) {
        if (symbol.event == kNoEvent || symbol.event == item.event) continue;
        if (symbol.shape == SymbolShape::arrow_left || symbol.shape == SymbolShape::arrow_right)
          continue;
        const float reach = symbol.radius * 0.9F;
        const Rect mark{symbol.centre.x - reach, symbol.centre.y - reach, 2 * reach, 2 * reach};
        CHECK_FALSE(box.intersects(mark));
      }
      for (const auto& bar : scene.list.rects)
        if (bar.layer == Layer::bar && bar.event != kNoEvent && bar.event != item.event)
          CHECK_FALSE(box.intersects(clipped(bar.rect, scene.list.clips[bar.clip])));
      // Leaders, and brackets around dates.
      for (const auto& line : scene.list.lines)
        for (std::size_t i = 1; i < line.points.size(); ++i)
          if (line.event != kNoEvent && line.event != item.event)
            CHECK_FALSE(cuts(line.points[i - 1], line.points[i], box));
    }
  }
}
