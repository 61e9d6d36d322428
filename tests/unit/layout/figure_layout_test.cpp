#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <utility>

#include "layout/figure_layout.hpp"
#include "layout/metrics.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

FigureLayout lay_out(const EventStore& store, const View& view, Size size,
                     const FigureText* text = nullptr, bool scrolls = false) {
  TextShaper shaper;
  const auto index = build_index(store, view);
  return lay_out_figure({.store = store,
                         .index = index,
                         .view = view,
                         .text = text,
                         .size = size,
                         .scrolls = scrolls},
                        shaper);
}

std::size_t events_shown(const FigureLayout& layout) {
  std::size_t count = 0;
  for (const auto& band : layout.bands)
    count += band.layout.marks.size() + band.layout.density.event_count;
  return count;
}

}  // namespace

TEST_CASE("every event is drawn once, as a mark or within a profile") {
  std::mt19937_64 random(21);
  for (int round = 0; round < 40; ++round) {
    const auto count = 1 + static_cast<std::size_t>(random() % 400);
    const auto store = test::make_store(test::random_events(random, count));
    const Size size{static_cast<float>(500 + random() % 900),
                    static_cast<float>(500 + random() % 600)};
    const auto layout = lay_out(store, {}, size);
    CHECK(events_shown(layout) == count);
    for (const auto& band : layout.bands) {
      float sum = 0;
      for (const float value : band.layout.density.counts) sum += value;
      CHECK(sum ==
            doctest::Approx(static_cast<double>(band.layout.density.event_count)).epsilon(1e-3));
    }
  }
}

TEST_CASE("bands lie below one another within the plot") {
  std::mt19937_64 random(22);
  for (int round = 0; round < 40; ++round) {
    const auto store = test::make_store(test::random_events(random, 150));
    const FigureText text{"Title", "Subtitle", "Source", ""};
    const auto layout = lay_out(store, {}, {static_cast<float>(400 + random() % 900), 675}, &text);
    float y = layout.plot.y;
    for (const auto& band : layout.bands) {
      CHECK(band.area.y == doctest::Approx(y));
      y = band.area.bottom();
    }
    CHECK(y <= layout.plot.bottom() + 0.5F);
    CHECK(layout.plot.bottom() <= 675 - metrics::kMargin);
  }
}

TEST_CASE("nested lanes close where they do not fit, and open where they do") {
  std::vector<test::TestEvent> events;
  for (int lane = 0; lane < 12; ++lane)
    events.push_back({.id = std::to_string(lane),
                      .lane = "Group/Lane " + std::to_string(lane),
                      .title = "Event " + std::to_string(lane),
                      .span = test::instant(test::day(2000 + lane))});
  const auto store = test::make_store(events);
  CHECK(lay_out(store, {}, {1200, 900}).bands.size() == 13);
  CHECK(lay_out(store, {}, {1200, 300}).bands.size() == 1);
  View opened;
  opened.lane_depth = 2;
  const auto scrolled = lay_out(store, opened, {1200, 200}, nullptr, true);
  CHECK(scrolled.bands.size() == 13);
  CHECK(scrolled.content_height > scrolled.plot.height);
}

TEST_CASE("lanes that a figure has no room for are counted") {
  std::vector<test::TestEvent> events;
  for (int lane = 0; lane < 60; ++lane)
    events.push_back({.id = std::to_string(lane),
                      .lane = "Lane " + std::to_string(lane),
                      .span = test::instant(test::day(2000 + lane))});
  const auto store = test::make_store(events);
  const auto layout = lay_out(store, {}, {1200, 400});
  REQUIRE(layout.left_out.has_value());
  const auto left = 60 - layout.bands.size();
  CHECK(layout.left_out->text->text == "+" + std::to_string(left) + " more lanes with " +
                                           std::to_string(left) + " events, no room here");
}

TEST_CASE("a store without events still makes a figure") {
  const auto store = test::make_store({});
  const auto layout = lay_out(store, {}, {1200, 675});
  CHECK(layout.bands.empty());
  CHECK_FALSE(layout.axis.minor.empty());
}

TEST_CASE("the legend shows the kinds that are in range and no others") {
  const auto store = test::make_store({
      {.id = "a", .kind = "early", .span = test::instant(test::day(1990))},
      {.id = "b", .kind = "late", .span = test::instant(test::day(2010))},
  });
  View view;
  CHECK(lay_out(store, view, {1200, 675}).legend.entries.size() == 2);
  view.range = TimeRange{test::day(2005), test::day(2015)};
  const auto layout = lay_out(store, view, {1200, 675});
  REQUIRE(layout.legend.entries.size() == 1);
  CHECK(store.kinds()[1].id == "late");
  CHECK(layout.legend.entries[0].role == store.kinds()[1].colour);
  CHECK(layout.legend.entries[0].symbol == store.kinds()[1].symbol);
  view.show_legend = false;
  CHECK(lay_out(store, view, {1200, 675}).legend.entries.empty());
}

TEST_CASE("the legend explains dates that are not sure, and ends that go on, where there are any") {
  std::vector<test::TestEvent> events{{.id = "a", .span = test::instant(test::day(2000))}};
  const auto words = [&] {
    std::vector<std::string> labels;
    const auto layout = lay_out(test::make_store(events), {}, {1200, 675});
    for (const auto& entry : layout.legend.entries) labels.push_back(entry.label.text->text);
    return labels;
  };
  CHECK(words() == std::vector<std::string>{"Event"});
  events.push_back({.id = "b", .span = test::instant(test::day(2001))});
  events.back().span.flags = span_flag::start_approximate | span_flag::end_approximate;
  CHECK(words() == std::vector<std::string>{"Event", "Date not sure"});
  events.push_back(
      {.id = "c",
       .span = test::interval(test::day(2001), test::day(2002), span_flag::end_uncertain)});
  events.push_back(
      {.id = "d", .span = test::interval(test::day(2003), test::day(2003), span_flag::end_open)});
  CHECK(words() == std::vector<std::string>{"Event", "Date not sure", "End not sure", "Goes on"});
}

TEST_CASE("an axis with breaks has no ticks in what it leaves out, and says how long that is") {
  const auto store = test::make_store({{.id = "a", .span = test::instant(test::day(1990))},
                                       {.id = "b", .span = test::instant(test::day(2010))},
                                       {.id = "c", .span = test::instant(test::day(2012))}});
  for (const auto kind : kLayoutKinds) {
    View view;
    view.layout = kind;
    view.breaks.automatic = true;
    const auto layout = lay_out(store, view, {1000, 600});
    REQUIRE(layout.viewport.cuts.size() == 1);
    const auto& cuts = layout.down ? layout.down->cuts : layout.axis.cuts;
    const auto& ticks = layout.down ? layout.down->ticks : layout.axis.minor;
    REQUIRE(cuts.size() == 1);
    CHECK(cuts[0].label->text == "14 years");
    for (const auto& tick : ticks)
      CHECK((tick.x <= cuts[0].begin + 0.5F || tick.x >= cuts[0].end - 0.5F));
  }
}

TEST_CASE("pinned lanes stay while the others scroll") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 30; ++i)
    events.push_back({.id = std::to_string(i),
                      .lane = "Lane " + std::to_string(i),
                      .span = test::instant(test::day(2000 + i))});
  const auto store = test::make_store(events);
  View view;
  view.lanes.pinned = {"Lane 29"};
  const auto index = build_index(store, view);
  TextShaper shaper;
  const auto scrolled_by = [&](float scroll) {
    return lay_out_figure({.store = store,
                           .index = index,
                           .view = view,
                           .size = {1000, 500},
                           .scrolls = true,
                           .scroll = scroll},
                          shaper);
  };
  const auto before = scrolled_by(0), after = scrolled_by(100);
  CHECK(before.bands[0].band.path == "Lane 29");
  CHECK(before.bands[0].area.bottom() == before.pinned_bottom);
  CHECK(after.bands[0].area.y == before.bands[0].area.y);
  CHECK(after.bands[1].area.y == before.bands[1].area.y - 100);
  CHECK(after.content_height == before.content_height);

  view.lanes.pinned.clear();
  for (int i = 0; i < 30; ++i) view.lanes.pinned.push_back("Lane " + std::to_string(i));
  CHECK(scrolled_by(100).bands[0].area.y == before.bands[0].area.y - 100);
}

TEST_CASE("the depth that fits a window does not depend on what is in range") {
  std::mt19937_64 random(3);
  const auto store = test::make_store(test::random_events(random, 60));
  View view;
  const auto index = build_index(store, view);
  TextShaper shaper;
  const auto depth = [&](Size size) {
    return depth_that_fits({.store = store, .index = index, .view = view, .size = size}, shaper);
  };
  CHECK(depth({1400, 2000}) == 2);
  CHECK(depth({1400, 200}) == 1);
  view.range = TimeRange{store.range()->begin, add(store.range()->begin, Duration{86'400, 0})};
  CHECK(depth({1400, 200}) == 1);
}

TEST_CASE(
    "a date has its label on its line where that fills the picture, and beside it elsewhere") {
  std::vector<test::TestEvent> events;
  for (const auto* title : {"First of the day", "Second", "Third"})
    events.push_back({.id = title, .title = title, .span = test::instant(test::day(2020, 5, 17))});
  const auto store = test::make_store(events);
  View view;
  const auto placed_in = [&](Instant from, Instant to) {
    view.range = TimeRange{from, to};
    const auto layout = lay_out(store, view, {800, 400});
    REQUIRE(layout.bands.size() == 1);
    CHECK(layout.bands[0].layout.unlabelled_count == 0);
    return layout.bands[0].layout.marks;
  };
  const auto stretch_of = [](const PlacedMark& placed) {
    const auto& line = placed.label.lines.at(0);
    return std::pair(line.origin.x, line.origin.x + line.text->width);
  };

  // All of the day, and of other days a part or less than all: the words keep clear of the symbol.
  const auto noon = Instant{test::day(2020, 5, 17).seconds + 43'200};
  for (const auto& [from, to] :
       {std::pair(test::day(2020, 5, 17), test::day(2020, 5, 18)),
        std::pair(test::day(2020, 5, 17), noon), std::pair(noon, test::day(2020, 5, 18)),
        std::pair(test::day(2020, 5, 15), test::day(2020, 5, 18))})
    for (const auto& placed : placed_in(from, to)) {
      CHECK(placed.label.side == LabelSide::inside);
      const auto [begin, end] = stretch_of(placed);
      const float reach = metrics::kSymbolRadius;
      CHECK((begin > placed.mark.centre + reach || end < placed.mark.centre - reach));
      CHECK(begin > std::max(placed.mark.begin, 0.0F));
      CHECK(end < std::min(placed.mark.end, 800.0F));
    }
  for (const auto& placed : placed_in(test::day(2020, 5, 1), test::day(2020, 6, 1)))
    CHECK(placed.label.side == LabelSide::right);
}

TEST_CASE("among equals, labels are spread over the time that is shown") {
  std::vector<test::TestEvent> events;
  for (int month = 0; month < 480; ++month)
    events.push_back({.id = std::to_string(month),
                      .title = "What happened in month " + std::to_string(month),
                      .span = test::instant(test::day(1980 + month / 12, 1 + month % 12))});
  const auto store = test::make_store(events);
  View view;
  for (const auto kind : kLayoutKinds) {
    CAPTURE(to_string(kind));
    view.layout = kind;
    const auto layout = lay_out(store, view, {1200, 500});
    std::array<int, 4> of_decade{};
    const auto note = [&](EventRow event) { ++of_decade[event / 120]; };
    for (const auto& band : layout.bands)
      for (const auto& placed : band.layout.marks)
        if (placed.label.side != LabelSide::none) note(placed.mark.event);
    for (const auto& callout : layout.callouts) note(callout.mark.event);
    const auto [least, most] = std::ranges::minmax(of_decade);
    CHECK(least > 0);
    CHECK(most <= 2 * least);
  }
}

TEST_CASE("what is said of a lane below its name is whole in every language") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 30; ++i)
    for (const auto* lane : {"A", "B"})
      events.push_back({.id = lane + std::to_string(i),
                        .lane = lane,
                        .title = "A title that is too long for so many",
                        .span = test::instant(test::day(2000 + i))});
  events.push_back({.id = "early", .lane = "C", .span = test::instant(test::day(1990))});
  const auto store = test::make_store(events);
  View view;
  view.range = TimeRange{test::day(2000), test::day(2030)};
  for (const auto* language : {"ar", "de", "en", "es", "fr", "he", "ja", "zh"}) {
    CAPTURE(language);
    view.language = language;
    for (const auto& band : lay_out(store, view, {800, 500}).bands)
      for (const auto& line : band.labels) {
        CAPTURE(line.text->text);
        CHECK_FALSE(line.text->shortened);
      }
  }
}

TEST_CASE("a figure of lanes without a height is as high as all of its labels need") {
  std::mt19937_64 random(31);
  const FigureText text{"Title", "Subtitle", "Source", ""};
  for (int round = 0; round < 20; ++round) {
    const auto count = 1 + static_cast<std::size_t>(random() % 150);
    const auto store = test::make_store(test::random_events(random, count));
    const Size size{static_cast<float>(600 + random() % 900), 0};
    const auto layout = lay_out(store, {}, size, &text);
    CAPTURE(count);
    CAPTURE(size.width);
    CHECK(layout.size.width == size.width);
    CHECK_FALSE(layout.left_out.has_value());
    for (const auto& band : layout.bands) CHECK(band.layout.unlabelled_count == 0);
    CHECK(layout.source_line.back().origin.y < layout.size.height);
    // Nothing is left empty below the last lane.
    CHECK(layout.plot.bottom() - layout.bands.back().area.bottom() < 2 * metrics::kTallestRow);
    CHECK_FALSE(layout.legend.entries.empty());
    CHECK(lay_out(store, {}, {size.width, layout.size.height}, &text).bands.size() ==
          layout.bands.size());
  }
}

TEST_CASE("what is torn out of the axis is named whole, however long it is") {
  const auto store = test::make_store({{.id = "a", .span = test::instant(test::day(1))},
                                       {.id = "b", .span = test::instant(test::day(1900))},
                                       {.id = "c", .span = test::instant(test::day(2020))}});
  View view;
  view.breaks.automatic = true;
  const auto layout = lay_out(store, view, {1000, 300});
  REQUIRE_FALSE(layout.axis.cuts.empty());
  for (const auto& cut : layout.axis.cuts) {
    CAPTURE(cut.label->text);
    CHECK_FALSE(cut.label->shortened);
  }
}
