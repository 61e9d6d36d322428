#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

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

namespace {

// A picture of random events in a random layout and size, some of them the window's.
struct RandomPicture {
  View view;
  Size size;
  Scene scene;
};

RandomPicture random_picture(std::mt19937_64& random, TextShaper& shaper) {
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  RandomPicture picture;
  const auto store =
      test::make_store(test::random_events(random, 1 + pick(pick(4) == 0 ? 160 : 40)));
  auto& view = picture.view;
  view.group_by = static_cast<PropertyKind>(pick(4));
  view.layout = kLayoutKinds[pick(std::size(kLayoutKinds))];
  view.breaks.automatic = pick(3) == 0;
  view.today = {.shown = pick(3) == 0, .at = store.range()->end};
  if (pick(4) == 0) view.lane_depth = 1;
  add_today_line(view, {});
  const auto index = build_index(store, view);
  const FigureText text{"A figure with a title that may be long enough to wrap", "And a subtitle",
                        "Source: a test", ""};
  picture.size = {static_cast<float>(320 + pick(1100)), static_cast<float>(200 + pick(950))};
  const bool scrolls = pick(4) == 0;
  picture.scene = build_scene({.store = &store,
                               .index = &index,
                               .view = &view,
                               .text = scrolls ? nullptr : &text,
                               .size = picture.size,
                               .scrolls = scrolls},
                              shaper);
  return picture;
}

// Of an event and of no other.
struct Owned {
  EventRow event;
  Rect box;
};

class OverlapCheck {
public:
  explicit OverlapCheck(const DisplayList& list) : list_(list) {
    for (const auto& symbol : list.symbols) {
      const bool is_point =
          symbol.shape == SymbolShape::arrow_left || symbol.shape == SymbolShape::arrow_right;
      if (symbol.event == kNoEvent || is_point) continue;
      const float reach = symbol.radius * 0.9F;
      marks_.push_back(
          {symbol.event, {symbol.centre.x - reach, symbol.centre.y - reach, 2 * reach, 2 * reach}});
    }
    for (const auto& bar : list.rects)
      if (bar.layer == Layer::bar && bar.event != kNoEvent)
        marks_.push_back({bar.event, clipped(bar.rect, list.clips[bar.clip])});
  }

  // What stands on what, in words; empty: nothing.
  std::string find(const Rect& figure) {
    std::vector<Rect> boxes;
    for (const auto& item : list_.texts) {
      if (item.text->width <= 0) continue;
      const auto box = clipped(box_of(item), list_.clips[item.clip]);
      if (box.width <= 0 || box.height <= 0) continue;  // scrolled out of sight
      const auto& words = item.text->text;
      if (box.x < figure.x || box.right() > figure.right() || box.y < figure.y ||
          box.bottom() > figure.bottom())
        return words + " leaves the figure";
      for (const auto& other : boxes)
        if (box.intersects(other)) return words + " stands on other words";
      boxes.push_back(box);
      for (const auto& mark : marks_)
        if (mark.event != item.event && box.intersects(mark.box))
          return words + " stands on a mark";
      if (const auto found = find_line_through(box, item.event)) return words + *found;
    }
    return find_leader_over_mark();
  }

  std::size_t leaders() const { return leaders_; }

private:
  // Leaders, and brackets around dates.
  std::optional<std::string> find_line_through(const Rect& box, EventRow event) const {
    for (const auto& line : list_.lines)
      for (std::size_t i = 1; i < line.points.size(); ++i)
        if (line.event != kNoEvent && line.event != event &&
            cuts(line.points[i - 1], line.points[i], box))
          return " has a line through it";
    return std::nullopt;
  }

  // Those of labels above and below their marks are the lines of the labels' layer.
  std::string find_leader_over_mark() {
    for (const auto& line : list_.lines) {
      if (line.layer != Layer::label || line.event == kNoEvent || line.points.size() != 2) continue;
      if (line.points[0].x != line.points[1].x) continue;
      ++leaders_;
      for (const auto& mark : marks_)
        if (mark.event != line.event && cuts(line.points[0], line.points[1], mark.box) &&
            !carries(mark, line.event))
          return "a leader runs over a mark";
    }
    return {};
  }

  // A bar on which the event's own mark stands.
  bool carries(const Owned& bar, EventRow event) const {
    return std::ranges::any_of(marks_, [&](const Owned& mark) {
      return mark.event == event && mark.box.intersects(bar.box);
    });
  }

  const DisplayList& list_;
  std::vector<Owned> marks_;
  std::size_t leaders_ = 0;
};

}  // namespace

TEST_CASE("labels never overlap one another, a mark that is not theirs, a leader, or the edge") {
  std::mt19937_64 random(77);
  TextShaper shaper;
  std::size_t leaders = 0;
  constexpr int kFigures = 3000;
  for (int round = 0; round < kFigures; ++round) {
    const auto picture = random_picture(random, shaper);
    const auto& list = picture.scene.list;
    CAPTURE(round);
    CAPTURE(to_string(picture.view.layout));
    CAPTURE(picture.size.width);
    CAPTURE(picture.size.height);
    OverlapCheck check(list);
    CHECK(check.find({0, 0, picture.size.width, picture.size.height}) == "");
    leaders += check.leaders();
  }
  CHECK(leaders > 500);
}
