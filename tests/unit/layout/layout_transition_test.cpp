#include "layout/layout_transition.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>

#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

constexpr double kFrame = 1.0 / 60;
constexpr double kForever = std::numeric_limits<double>::infinity();

// A window over random events.
struct Picture {
  EventStore store;
  View view;
  LaneIndex index;
  TextShaper shaper;

  explicit Picture(unsigned seed, std::size_t count = 150) {
    std::mt19937_64 random(seed);
    store = test::make_store(test::random_events(random, count));
    view.lane_depth = 2;
    index = build_index(store, view);
  }
  Size size{1000, 600};
  // The share of the whole range that is in sight, from its begin.
  FigureLayout lay_out(double share, float scroll = 0) {
    const auto whole = default_range(store);
    const auto seconds = to_seconds(difference(whole.end, whole.begin)) * share;
    const TimeRange range{whole.begin, add(whole.begin, duration_from_seconds(seconds))};
    const auto viewport = Viewport::over(range, 800);
    return lay_out_figure({.store = store,
                           .index = index,
                           .view = view,
                           .viewport = &viewport,
                           .size = size,
                           .scrolls = true,
                           .scroll = scroll},
                          shaper);
  }
};

std::map<EventRow, float> heights(const FigureLayout& layout, float scroll = 0) {
  std::map<EventRow, float> result;
  for (const auto& band : layout.bands)
    for (const auto& placed : band.layout.marks)
      if (!band.out_of_view) result[placed.mark.event] = band.rows_top + placed.y + scroll;
  return result;
}

void check_same(const FigureLayout& a, const FigureLayout& b) {
  REQUIRE(a.bands.size() == b.bands.size());
  for (std::size_t i = 0; i < a.bands.size(); ++i) {
    CHECK(a.bands[i].area.y == doctest::Approx(b.bands[i].area.y));
    const auto &x = a.bands[i].layout, &y = b.bands[i].layout;
    CHECK(x.density.counts == y.density.counts);
    CHECK(x.density.opacity == 1);
    REQUIRE(x.marks.size() == y.marks.size());
    for (std::size_t k = 0; k < x.marks.size(); ++k) {
      CHECK(x.marks[k].mark.event == y.marks[k].mark.event);
      CHECK(x.marks[k].y == doctest::Approx(y.marks[k].y));
      CHECK(x.marks[k].label.side == y.marks[k].label.side);
      REQUIRE(x.marks[k].label.lines.size() == y.marks[k].label.lines.size());
      for (std::size_t line = 0; line < x.marks[k].label.lines.size(); ++line)
        CHECK(x.marks[k].label.lines[line].origin.y ==
              doctest::Approx(y.marks[k].label.lines[line].origin.y));
      CHECK(x.marks[k].opacity == 1);
      CHECK(x.marks[k].label_opacity == 1);
    }
  }
}

}  // namespace

TEST_CASE("the first layout is shown as it is, and one that time has gone by for is too") {
  Picture picture(1);
  LayoutTransition transition;
  auto first = picture.lay_out(1);
  transition.apply(first, 0, kFrame);
  CHECK_FALSE(transition.moving());
  check_same(first, picture.lay_out(1));

  auto second = picture.lay_out(0.3);
  transition.apply(second, 0, kForever);
  CHECK_FALSE(transition.moving());
  check_same(second, picture.lay_out(0.3));
}

TEST_CASE("nothing jumps while zooming, and all arrives in the end") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    Picture picture(seed);
    LayoutTransition transition;
    auto before = picture.lay_out(1);
    transition.apply(before, 0, kForever);
    double share = 1;
    for (int frame = 0; frame < 40; ++frame) {
      share *= 0.95;
      auto layout = picture.lay_out(share);
      const auto targets = heights(layout);
      transition.apply(layout, 0, kFrame);
      const auto was = heights(before), now = heights(layout);
      for (const auto& [event, y] : now) {
        if (!was.contains(event) || !targets.contains(event)) continue;
        const float way = std::abs(targets.at(event) - was.at(event));
        // A frame goes a fifth of the way, or the last half pixel.
        CHECK(std::abs(y - was.at(event)) <= 0.25F * way + 0.5F);
        CHECK(std::abs(y - targets.at(event)) <= way + 0.01F);
      }
      before = std::move(layout);
    }
    int frames = 0;
    for (; transition.moving() && frames < 120; ++frames) {
      before = picture.lay_out(share);
      transition.apply(before, 0, kFrame);
    }
    CHECK(frames < 120);
    check_same(before, picture.lay_out(share));
  }
}

TEST_CASE("what comes fades in, what goes fades out where it was") {
  Picture picture(4);
  picture.size.height = 5000;  // nothing is out of view
  LayoutTransition transition;
  auto all = picture.lay_out(1);
  transition.apply(all, 0, kForever);

  picture.view.filter.kinds.hidden = {"kind.1"};
  picture.index = build_index(picture.store, picture.view);
  auto fewer = picture.lay_out(1);
  const auto stay = heights(fewer);
  transition.apply(fewer, 0, kFrame);
  const auto was = heights(all);
  std::size_t going = 0;
  for (const auto& band : fewer.bands)
    for (const auto& placed : band.layout.marks) {
      if (stay.contains(placed.mark.event)) continue;
      ++going;
      CHECK(placed.opacity < 1);
      CHECK(band.rows_top + placed.y == doctest::Approx(was.at(placed.mark.event)));
    }
  CHECK(going > 0);

  transition.apply(fewer = picture.lay_out(1), 0, kForever);
  picture.view.filter = {};
  picture.index = build_index(picture.store, picture.view);
  auto again = picture.lay_out(1);
  transition.apply(again, 0, kFrame);
  CHECK(transition.moving());
  std::size_t coming = 0;
  for (const auto& band : again.bands)
    for (const auto& placed : band.layout.marks)
      if (!stay.contains(placed.mark.event)) {
        ++coming;
        CHECK(placed.opacity < 0.5F);
      }
  CHECK(coming > 0);
}

TEST_CASE("scrolling is followed at once") {
  Picture picture(5, 400);
  LayoutTransition transition;
  auto layout = picture.lay_out(1);
  transition.apply(layout, 0, kForever);
  auto scrolled = picture.lay_out(1, 77);
  transition.apply(scrolled, 77, kFrame);
  CHECK_FALSE(transition.moving());
  check_same(scrolled, picture.lay_out(1, 77));
}

TEST_CASE("another width is shown at once") {
  Picture picture(6);
  LayoutTransition transition;
  auto layout = picture.lay_out(1);
  transition.apply(layout, 0, kForever);
  layout = picture.lay_out(0.2);
  layout.viewport.width -= 50;
  transition.apply(layout, 0, kFrame);
  CHECK_FALSE(transition.moving());
}

TEST_CASE("words beside an axis slide to their place, and leaders begin where the time is") {
  for (const auto kind : {LayoutKind::spine, LayoutKind::vertical}) {
    Picture picture(7, 60);
    picture.view.layout = kind;
    LayoutTransition transition;
    auto layout = picture.lay_out(1);
    transition.apply(layout, 0, kForever);
    CHECK_FALSE(transition.moving());
    const auto target = picture.lay_out(0.9);
    std::size_t away = 0;
    for (int frame = 0; frame < 200; ++frame) {
      layout = target;
      transition.apply(layout, 0, kFrame);
      REQUIRE(layout.callouts.size() == target.callouts.size());
      for (std::size_t i = 0; i < layout.callouts.size(); ++i) {
        const auto& now = layout.callouts[i];
        const auto& then = target.callouts[i];
        CHECK(now.leader.front().x == then.leader.front().x);
        CHECK(now.leader.front().y == then.leader.front().y);
        CHECK(now.leader.back().x == now.symbol.x);
        CHECK(now.leader.back().y == now.symbol.y);
        if (frame == 0) away += now.symbol.x != then.symbol.x || now.symbol.y != then.symbol.y;
        if (transition.moving()) continue;
        CHECK(now.symbol.x == then.symbol.x);
        CHECK(now.symbol.y == then.symbol.y);
        CHECK(now.title.front().origin.y == then.title.front().origin.y);
        CHECK(now.opacity == 1);
      }
      if (!transition.moving()) break;
    }
    CAPTURE(to_string(kind));
    CHECK(away > 2);
    CHECK_FALSE(transition.moving());
  }
}
