#include <algorithm>
#include <cmath>

#include "scene/display_list.hpp"

namespace timeloom {

namespace {

float distance_to(const Rect& rect, Point point) {
  const float x = std::max({rect.x - point.x, 0.0F, point.x - rect.right()});
  const float y = std::max({rect.y - point.y, 0.0F, point.y - rect.bottom()});
  return std::hypot(x, y);
}

float distance_to(const RectItem& item, Point point) {
  return distance_to(item.rect, point);
}

float distance_to(const SymbolItem& item, Point point) {
  const float to_centre = std::hypot(point.x - item.centre.x, point.y - item.centre.y);
  return std::max(0.0F, to_centre - item.radius);
}

float distance_to(const TextItem& item, Point point) {
  const ShapedText& text = *item.text;
  return distance_to(
      Rect{item.origin.x, item.origin.y - text.ascent, text.width, text.ascent + text.descent},
      point);
}

bool is_empty(const RectItem& item) {
  return item.rect.width <= 0 || item.rect.height <= 0;
}
bool is_empty(const SymbolItem&) {
  return false;
}
bool is_empty(const TextItem& item) {
  return item.text == nullptr || item.text->width <= 0;
}

// The best of the items looked at so far; of two equally near, the one drawn later.
struct Nearest {
  const DisplayList& list;
  Point point;
  float distance;
  Layer layer = Layer::ground;
  EventRow event = kNoEvent;

  template <typename SomeItem>
  void look_at(const std::vector<SomeItem>& items) {
    for (const SomeItem& item : items) {
      if (item.event == kNoEvent || is_empty(item) || is_clipped(item)) continue;
      const float away = distance_to(item, point);
      const bool drawn_later = event == kNoEvent || item.layer >= layer;
      if (away < distance || (away == distance && drawn_later)) {
        distance = away;
        layer = item.layer;
        event = item.event;
      }
    }
  }

  bool is_clipped(const Item& item) const {
    return item.clip != 0 && item.clip < list.clips.size() &&
           !list.clips[item.clip].contains(point);
  }
};

}  // namespace

EventRow event_at(const DisplayList& list, Point point, float tolerance) {
  Nearest nearest{list, point, tolerance};
  nearest.look_at(list.rects);
  nearest.look_at(list.symbols);
  nearest.look_at(list.texts);
  return nearest.event;
}

}  // namespace timeloom
