#include <doctest/doctest.h>

#include "scene/display_list.hpp"

using namespace timeloom;

namespace {

DisplayList picture() {
  DisplayList list;
  list.size = {400, 200};
  list.add_clip({0, 0, 400, 200});
  return list;
}

void add_bar(DisplayList& list, const Rect& rect, EventRow event, Layer layer = Layer::bar) {
  RectItem item;
  item.rect = rect;
  item.event = event;
  item.layer = layer;
  list.rects.push_back(item);
}

void add_symbol(DisplayList& list, Point centre, EventRow event) {
  SymbolItem item;
  item.centre = centre;
  item.radius = 5;
  item.event = event;
  item.layer = Layer::symbol;
  list.symbols.push_back(item);
}

void add_label(DisplayList& list, Point origin, EventRow event) {
  auto text = std::make_shared<ShapedText>();
  text->width = 60;
  text->ascent = 10;
  text->descent = 3;
  TextItem item;
  item.text = std::move(text);
  item.origin = origin;
  item.event = event;
  item.layer = Layer::label;
  list.texts.push_back(item);
}

}  // namespace

TEST_CASE("nothing is where nothing stands for an event") {
  DisplayList list = picture();
  CHECK(event_at(list, {10, 10}, 5) == kNoEvent);
  add_bar(list, {0, 0, 400, 200}, kNoEvent, Layer::ground);
  CHECK(event_at(list, {10, 10}, 5) == kNoEvent);
}

TEST_CASE("bars, symbols and labels are found") {
  DisplayList list = picture();
  add_bar(list, {10, 10, 50, 12}, 1);
  add_symbol(list, {100, 50}, 2);
  add_label(list, {200, 100}, 3);
  CHECK(event_at(list, {30, 15}, 0) == 1);
  CHECK(event_at(list, {103, 52}, 0) == 2);
  CHECK(event_at(list, {230, 95}, 0) == 3);
  CHECK(event_at(list, {230, 102}, 0) == 3);
  CHECK(event_at(list, {230, 110}, 0) == kNoEvent);
}

TEST_CASE("tolerance reaches past the edge") {
  DisplayList list = picture();
  add_bar(list, {10, 10, 50, 12}, 1);
  CHECK(event_at(list, {63, 15}, 4) == 1);
  CHECK(event_at(list, {65, 15}, 4) == kNoEvent);
  CHECK(event_at(list, {63, 25}, 4) == kNoEvent);  // 4.2 from the corner
}

TEST_CASE("of two that overlap the topmost is meant") {
  DisplayList list = picture();
  add_symbol(list, {30, 16}, 2);
  add_bar(list, {10, 10, 50, 12}, 1);
  CHECK(event_at(list, {30, 16}, 3) == 2);
  add_bar(list, {20, 10, 50, 12}, 4);
  CHECK(event_at(list, {45, 16}, 3) == 4);
  add_label(list, {10, 20}, 5);
  CHECK(event_at(list, {30, 16}, 3) == 5);
}

TEST_CASE("a lower layer does not hide a higher one, whatever the order of the lists") {
  DisplayList list = picture();
  add_bar(list, {10, 10, 50, 12}, 1, Layer::overlay);
  add_symbol(list, {30, 16}, 2);
  CHECK(event_at(list, {30, 16}, 3) == 1);
}

TEST_CASE("the nearest is meant where none is hit") {
  DisplayList list = picture();
  add_symbol(list, {50, 50}, 1);
  add_symbol(list, {66, 50}, 2);
  CHECK(event_at(list, {57, 50}, 5) == 1);
  CHECK(event_at(list, {59, 50}, 5) == 2);
  add_bar(list, {40, 58, 60, 10}, 3);
  CHECK(event_at(list, {58, 57.5F}, 5) == 3);
}

TEST_CASE("what is clipped away cannot be pointed at") {
  DisplayList list = picture();
  add_bar(list, {10, 10, 300, 12}, 1);
  list.rects.back().clip = list.add_clip({0, 0, 100, 200});
  CHECK(event_at(list, {90, 15}, 3) == 1);
  CHECK(event_at(list, {120, 15}, 3) == kNoEvent);
}

TEST_CASE("empty items are passed over") {
  DisplayList list = picture();
  add_bar(list, {10, 10, 0, 12}, 1);
  list.texts.emplace_back().event = 2;
  CHECK(event_at(list, {10, 15}, 3) == kNoEvent);
}
