#include "layout/mirror.hpp"

#include <doctest/doctest.h>

#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

FigureLayout laid_out(const std::string& language, Size size) {
  static const auto store = [] {
    std::vector<TestEvent> events;
    for (int i = 0; i < 12; ++i) {
      TestEvent event;
      event.title = "Event " + std::to_string(i);
      event.lane = i % 2 == 0 ? "Courts" : "Congress and the states";
      event.kind = i % 3 == 0 ? "a" : "b";
      event.span = instant(day(2000 + i));
      events.push_back(event);
    }
    return make_store(events);
  }();
  View view;
  view.language = language;
  const FigureText text{"A title", "and a subtitle", "Source: none", ""};
  const auto index = build_index(store, view);
  TextShaper shaper;
  return lay_out_figure({.store = store, .index = index, .view = view, .text = &text, .size = size},
                        shaper);
}

float right_of(const TextLine& line) {
  return line.origin.x + line.text->width;
}

}  // namespace

TEST_CASE("for readers from right to left words and lanes stand at the right") {
  constexpr Size kSize{1000, 600};
  const auto english = laid_out("en", kSize), hebrew = laid_out("he", kSize);
  CHECK(hebrew.plot.x == doctest::Approx(english.title[0].origin.x));
  CHECK(hebrew.plot.right() < english.plot.right());
  const float edge = kSize.width - english.title[0].origin.x;
  CHECK(right_of(hebrew.title[0]) == doctest::Approx(edge));
  CHECK(right_of(hebrew.subtitle[0]) == doctest::Approx(edge));
  CHECK(right_of(hebrew.source_line[0]) == doctest::Approx(edge));
  REQUIRE(hebrew.bands.size() == 2);
  for (const auto& band : hebrew.bands) {
    CHECK(right_of(band.labels[0]) == doctest::Approx(edge));
    CHECK(band.labels[0].origin.x > hebrew.plot.right());
  }
  REQUIRE(hebrew.legend.entries.size() == 2);
  for (const auto& entry : hebrew.legend.entries) CHECK(entry.at.x > right_of(entry.label));
}

TEST_CASE("narrow figures have the names above the lanes, at the right") {
  const auto arabic = laid_out("ar", {420, 700});
  for (const auto& band : arabic.bands)
    CHECK(right_of(band.labels[0]) == doctest::Approx(band.area.right()));
}

TEST_CASE("time runs from left to right all the same") {
  const auto arabic = laid_out("ar", {1000, 600});
  CHECK(arabic.viewport.x_of(day(2001)) < arabic.viewport.x_of(day(2010)));
}
