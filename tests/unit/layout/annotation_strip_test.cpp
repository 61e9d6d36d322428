#include "layout/annotation_strip.hpp"

#include <doctest/doctest.h>

#include "support/event_maker.hpp"

using namespace timeloom;
using test::day;

namespace {

Annotation line_at(Instant at, std::string text) {
  return {.shape = Annotation::Shape::line, .time = {at, at}, .text = std::move(text)};
}

const Viewport kView = Viewport::over({day(2000), day(2020)}, 800);

}  // namespace

TEST_CASE("the words of annotations stay apart and within the picture") {
  TextShaper shaper;
  Annotations annotations;
  for (int year = 1995; year < 2025; ++year)
    annotations.push_back(line_at(day(year), "Something that happened in this year"));
  annotations.push_back({.shape = Annotation::Shape::range,
                         .time = {day(2019, 12), day(2030)},
                         .text = "A range that begins at the very end"});
  const auto strip = lay_out_annotation_strip(annotations, kView, false, shaper);
  CHECK(strip.labels.size() >= 6);
  for (const auto& label : strip.labels) {
    CHECK(label.x >= 0);
    CHECK(label.x + label.text->width <= 800);
    CHECK(label.baseline <= strip.height);
    CHECK(label.baseline - label.text->ascent >= -1);
    for (const auto& other : strip.labels) {
      if (&other == &label || other.baseline != label.baseline) continue;
      const bool apart =
          label.x + label.text->width < other.x || other.x + other.text->width < label.x;
      CHECK(apart);
    }
  }
}

TEST_CASE("a strip is as high as it needs, or as it may need") {
  TextShaper shaper;
  const Annotations near_by = {line_at(day(2005), "One"), line_at(day(2005, 2), "Two")};
  CHECK(lay_out_annotation_strip({}, kView, true, shaper).height == 0);
  const auto one = lay_out_annotation_strip({near_by.front()}, kView, false, shaper);
  const auto two = lay_out_annotation_strip(near_by, kView, false, shaper);
  CHECK(two.height == 2 * one.height);
  const auto elsewhere = Viewport::over({day(1900), day(1910)}, 800);
  CHECK(lay_out_annotation_strip(near_by, elsewhere, false, shaper).height == 0);
  CHECK(lay_out_annotation_strip(near_by, elsewhere, true, shaper).height == two.height);
  const Annotations wordless = {line_at(day(2005), "")};
  CHECK(lay_out_annotation_strip(wordless, kView, true, shaper).height == 0);
}
