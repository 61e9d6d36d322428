// What holds for every layout, and what each is for.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "layout/figure_layout.hpp"
#include "layout/metrics.hpp"
#include "support/event_maker.hpp"
#include "support/zoom_changes.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

FigureLayout lay_out(const EventStore& store, const View& view, Size size, bool scrolls = false,
                     float scroll = 0) {
  static TextShaper shaper;
  const auto index = build_index(store, view);
  return lay_out_figure({.store = store,
                         .index = index,
                         .view = view,
                         .size = size,
                         .scrolls = scrolls,
                         .scroll = scroll},
                        shaper);
}

View view_of(LayoutKind layout) {
  View view;
  view.layout = layout;
  return view;
}

// One event a day of January, of which every third lasts three days.
EventStore january() {
  std::vector<test::TestEvent> events;
  for (int day = 1; day <= 30; ++day) {
    test::TestEvent event;
    event.id = std::to_string(day);
    event.lane = "Lane " + std::to_string(day % 4);
    event.title = "What happened on day " + std::to_string(day);
    event.span = day % 3 == 0 ? test::interval(test::day(2020, 1, day), test::day(2020, 1, day + 1))
                              : test::instant(test::day(2020, 1, day));
    events.push_back(event);
  }
  return test::make_store(events);
}

float turn(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Point a, Point b, Point c, Point d) {
  return turn(a, b, c) * turn(a, b, d) < -1 && turn(c, d, a) * turn(c, d, b) < -1;
}

std::size_t crossings(const std::vector<Callout>& callouts) {
  std::size_t count = 0;
  for (const auto& one : callouts)
    for (const auto& other : callouts)
      for (std::size_t i = 1; i < one.leader.size(); ++i)
        for (std::size_t j = 1; j < other.leader.size(); ++j)
          count += &one != &other &&
                   cross(one.leader[i - 1], one.leader[i], other.leader[j - 1], other.leader[j]);
  return count;
}

}  // namespace

TEST_CASE("leaders never cross") {
  std::mt19937_64 random(31);
  for (int round = 0; round < 25; ++round) {
    const auto store = test::make_store(test::random_events(random, 1 + random() % 120));
    for (const auto layout : {LayoutKind::spine, LayoutKind::vertical}) {
      const Size size{static_cast<float>(320 + random() % 900),
                      static_cast<float>(400 + random() % 700)};
      CHECK(crossings(lay_out(store, view_of(layout), size).callouts) == 0);
    }
  }
}

TEST_CASE("a spine has its labels on both sides and its intervals in the ribbon") {
  const auto layout = lay_out(january(), view_of(LayoutKind::spine), {1200, 700});
  std::size_t above = 0, below = 0;
  for (const auto& callout : layout.callouts) {
    (callout.box.bottom() <= layout.ribbon.y ? above : below) += 1;
    CHECK((callout.box.bottom() <= layout.ribbon.y || callout.box.y >= layout.ribbon.bottom()));
    CHECK(callout.leader.front().x ==
          doctest::Approx(layout.plot.x + callout.mark.centre).epsilon(1e-4));
  }
  CHECK(above >= 5);
  CHECK(below >= 5);
  REQUIRE(layout.bands.size() == 1);
  CHECK(layout.bands[0].layout.marks.size() == 10);
  CHECK(layout.callouts.size() + layout.unlabelled_count +
            layout.bands[0].layout.density.event_count ==
        20);
}

TEST_CASE("a vertical figure without a height is as high as all words need") {
  const auto layout = lay_out(january(), view_of(LayoutKind::vertical), {360, 0});
  CHECK(layout.callouts.size() == 30);
  CHECK(layout.unlabelled_count == 0);
  CHECK(layout.size.height > 30 * 30);
  CHECK(layout.plot.bottom() + metrics::kWindowMargin == doctest::Approx(layout.size.height));
  for (const auto& callout : layout.callouts) {
    CHECK(callout.box.right() <= 360);
    CHECK(callout.box.bottom() <= layout.plot.bottom() + 0.5F);
  }
}

TEST_CASE("a vertical figure with a height says how many events have no label") {
  const auto layout = lay_out(january(), view_of(LayoutKind::vertical), {360, 400});
  CHECK(layout.size.height == 400);
  CHECK(layout.unlabelled_count > 0);
  CHECK(layout.callouts.size() + layout.unlabelled_count == 30);
  REQUIRE(layout.left_out.has_value());
  CHECK(layout.left_out->text->text ==
        std::to_string(layout.unlabelled_count) + " events have no label here.");
}

TEST_CASE("a wide vertical figure has words on both sides, a narrow one on one") {
  const auto sides = [](float width) {
    std::set<bool> rightward;
    const auto layout = lay_out(january(), view_of(LayoutKind::vertical), {width, 900});
    for (const auto& callout : layout.callouts)
      rightward.insert(callout.box.x > layout.ribbon.right());
    return rightward.size();
  };
  CHECK(sides(800) == 2);
  CHECK(sides(400) == 1);
}

TEST_CASE("in a vertical figure marks are as far down as their dates") {
  const auto layout = lay_out(january(), view_of(LayoutKind::vertical), {400, 900});
  for (const auto& tick : layout.ticks) {
    const auto store = january();
    const auto at = layout.viewport.x_of(store.start(tick.event));
    // Of an instant the middle of its day.
    CHECK(std::abs(tick.rect.y + 1 - layout.plot.y - static_cast<float>(at)) <
          layout.plot.height / 30);
  }
}

TEST_CASE("panels have one width, one axis and their own events") {
  const auto layout = lay_out(january(), view_of(LayoutKind::multiples), {1200, 700});
  REQUIRE(layout.bands.size() == 4);
  CHECK(layout.axes.size() == 4);
  std::size_t events = 0;
  for (const auto& band : layout.bands) {
    REQUIRE(band.panel.has_value());
    CHECK(band.panel->plot.width == static_cast<float>(layout.viewport.width));
    events += band.layout.event_count;
    for (const auto& other : layout.bands)
      if (&other != &band) CHECK_FALSE(other.area.intersects(band.area));
  }
  CHECK(events == 30);
}

TEST_CASE("panels that have no room are counted, or scrolled to in the window") {
  std::vector<test::TestEvent> events;
  for (int lane = 0; lane < 40; ++lane)
    events.push_back({.id = std::to_string(lane),
                      .lane = "Lane " + std::to_string(lane),
                      .span = test::instant(test::day(2000 + lane))});
  const auto store = test::make_store(events);
  const auto view = view_of(LayoutKind::multiples);
  const auto layout = lay_out(store, view, {500, 500});
  REQUIRE(layout.left_out.has_value());
  const auto left = std::to_string(40 - layout.bands.size());
  CHECK(layout.left_out->text->text ==
        "+" + left + " more lanes with " + left + " events, no room here");
  const auto window = lay_out(store, view, {500, 500}, true);
  CHECK(window.bands.size() == 40);
  CHECK(window.content_height > window.plot.height);
  const auto scrolled = lay_out(store, view, {500, 500}, true, 100);
  CHECK(scrolled.bands[0].area.y == window.bands[0].area.y - 100);
}

TEST_CASE("every layout makes a figure of nothing, of one event and of very many") {
  std::mt19937_64 random(4);
  std::vector<test::TestEvent> many;
  for (int i = 0; i < 5000; ++i)
    many.push_back(
        {.id = std::to_string(i), .span = test::instant(test::day(2000, 1, 1 + i % 28))});
  const std::vector<EventStore> stores = [&] {
    std::vector<EventStore> all;
    all.push_back(test::make_store({}));
    all.push_back(test::make_store(test::random_events(random, 1)));
    all.push_back(test::make_store(many));
    return all;
  }();
  for (const auto kind : kLayoutKinds)
    for (const auto& store : stores)
      for (const Size size : {Size{200, 150}, Size{1200, 675}}) {
        const auto layout = lay_out(store, view_of(kind), size);
        CHECK(layout.plot.width > 0);
        CHECK(layout.plot.height > 0);
      }
}

TEST_CASE("aligned lanes count from their day 0 in every layout") {
  std::vector<test::TestEvent> events;
  for (int lane = 0; lane < 3; ++lane)
    for (const int days : {0, 10})
      events.push_back({.id = std::to_string(lane) + "-" + std::to_string(days),
                        .kind = days == 0 ? "filed" : "ruled",
                        .lane = "Lane " + std::to_string(lane),
                        .span = test::instant(test::day(2000 + 5 * lane, 1, 1 + days))});
  const auto store = test::make_store(events);
  for (const auto kind : {LayoutKind::spine, LayoutKind::vertical}) {
    auto view = view_of(kind);
    view.align_to = "filed";
    const auto layout = lay_out(store, view, {1000, 800});
    REQUIRE(layout.aligned.has_value());
    std::set<int> places;
    for (const auto& tick : layout.ticks)
      places.insert(static_cast<int>(kind == LayoutKind::spine ? tick.rect.x : tick.rect.y));
    CHECK(places.size() == 2);  // all filings stand together, and all rulings
  }
}

TEST_CASE("while one zooms, words stay on their side of an axis") {
  std::mt19937_64 random(62);
  for (const auto kind : {LayoutKind::spine, LayoutKind::vertical}) {
    const auto [compared, changed, changed_without_memory] =
        test::count_changes(random, view_of(kind), {}, [](const FigureLayout& layout) {
          std::map<EventRow, std::pair<bool, bool>> sides;
          for (const auto& callout : layout.callouts)
            sides[callout.mark.event] = {callout.box.x > callout.symbol.x,
                                         callout.symbol.y < layout.ribbon.y};
          return sides;
        });
    CAPTURE(to_string(kind));
    MESSAGE(changed << " of " << compared << " changed; without memory " << changed_without_memory);
    CHECK(compared > 1'000);
    CHECK(changed * 5 < changed_without_memory * 2);
  }
}
