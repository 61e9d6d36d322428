// Windows with more lanes than are in view.
#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "layout/figure_layout.hpp"
#include "layout/layout_transition.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

constexpr int kLanes = 120, kEventsOfLane = 25;
constexpr Size kSize{1000, 600};

EventStore many_lanes() {
  std::mt19937_64 random(5);
  std::vector<test::TestEvent> events;
  for (int i = 0; i < kLanes * kEventsOfLane; ++i)
    events.push_back(
        {.id = std::to_string(i),
         .lane = "Lane " + std::to_string(i % kLanes),
         .title = std::string(5 + random() % 40, 'a' + static_cast<char>(random() % 26)),
         .span = test::instant(test::day(1990 + static_cast<int>(random() % 30),
                                         1 + static_cast<int>(random() % 12)))});
  return test::make_store(events);
}

struct Window {
  const EventStore& store;
  View view{};
  LaneIndex index = build_index(store, view);
  TextShaper shaper{};

  FigureLayout scrolled_by(float scroll) {
    return lay_out_figure({.store = store,
                           .index = index,
                           .view = view,
                           .size = kSize,
                           .scrolls = true,
                           .scroll = scroll},
                          shaper);
  }
};

bool is_seen(const FigureLayout& layout, const PlacedBand& band) {
  return band.area.bottom() > layout.plot.y && band.area.y < layout.plot.bottom();
}

const PlacedMark* mark_of(const FigureLayout& layout, EventRow event) {
  for (const auto& band : layout.bands)
    for (const auto& placed : band.layout.marks)
      if (placed.mark.event == event && !band.out_of_view) return &placed;
  return nullptr;
}

}  // namespace

TEST_CASE("Lanes are as high out of view as in view, and all in view is laid out") {
  const auto store = many_lanes();
  Window window{store};
  const auto top = window.scrolled_by(0);
  REQUIRE(top.bands.size() == kLanes);
  REQUIRE(top.content_height > 10 * kSize.height);
  std::size_t seen = 0;
  for (float scroll = 0; scroll < top.content_height; scroll += kSize.height / 2) {
    const auto layout = window.scrolled_by(scroll);
    CHECK(layout.content_height == top.content_height);
    for (std::size_t i = 0; i < layout.bands.size(); ++i) {
      const auto& band = layout.bands[i];
      CHECK(band.area.height == top.bands[i].area.height);
      CHECK(band.layout.event_count == kEventsOfLane);
      if (!is_seen(layout, band)) continue;
      ++seen;
      CHECK_FALSE(band.out_of_view);
      CHECK_FALSE(band.labels.empty());
      CHECK(band.layout.marks.size() + band.layout.density.event_count == kEventsOfLane);
      // Rows are found by labels that were only measured; hardly ever does one then find no room.
      CHECK(band.layout.unlabelled_count <= 1);
    }
  }
  CHECK(seen >= kLanes);
}

TEST_CASE("What is out of view keeps in mind in which row it is") {
  const auto store = many_lanes();
  Window window{store};
  const auto layout = window.scrolled_by(0);
  std::size_t unseen = 0;
  for (const auto& band : layout.bands) {
    if (!band.out_of_view) continue;
    ++unseen;
    CHECK_FALSE(is_seen(layout, band));
    REQUIRE(band.layout.marks.size() == kEventsOfLane);
    for (const auto& placed : band.layout.marks) {
      CHECK(placed.row >= 0);
      CHECK(placed.label.lines.empty());
    }
  }
  CHECK(unseen > kLanes / 2);
}

TEST_CASE("What is scrolled into view is shown as it is, at once") {
  const auto store = many_lanes();
  Window window{store};
  LayoutTransition transition;
  auto layout = window.scrolled_by(0);
  transition.apply(layout, 0, std::numeric_limits<double>::infinity());
  for (const float scroll : {4000.0F, 300.0F}) {
    layout = window.scrolled_by(scroll);
    transition.apply(layout, scroll, 1.0 / 60);
    CHECK_FALSE(transition.moving());
    const auto still = window.scrolled_by(scroll);
    for (const auto& band : still.bands) {
      if (band.out_of_view) continue;
      for (const auto& placed : band.layout.marks) {
        const auto* shown = mark_of(layout, placed.mark.event);
        REQUIRE(shown != nullptr);
        CHECK(shown->opacity == 1);
        CHECK(shown->label_opacity == 1);
        CHECK(shown->y == placed.y);
        CHECK(shown->label.lines.size() == placed.label.lines.size());
      }
    }
  }
}
