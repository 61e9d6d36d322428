#include <doctest/doctest.h>

#include <algorithm>

#include "layout/band_layout.hpp"

using namespace timeloom;

namespace {

Mark bar(EventRow event, float begin, float end, float importance) {
  Mark mark;
  mark.event = event;
  mark.begin = mark.span_begin = begin;
  mark.end = mark.span_end = end;
  mark.centre = (begin + end) / 2;
  mark.is_bar = true;
  mark.importance = importance;
  return mark;
}

Mark step(EventRow event, float at, float importance) {
  Mark mark = bar(event, at - 5, at + 5, importance);
  mark.is_bar = false;
  return mark;
}

// A bill of 200 pixels with a step every ten.
BandContent bill(bool is_single_lane) {
  BandContent content;
  content.is_single_lane = is_single_lane;
  content.marks.push_back(bar(0, 100, 300, 0.9F));
  for (EventRow event = 1; event <= 20; ++event)
    content.marks.push_back(
        step(event, 100 + 10 * static_cast<float>(event), 0.01F * static_cast<float>(event)));
  content.event_count = content.marks.size();
  return content;
}

BandLayout lay_out(BandContent content, int rows) {
  static TextShaper shaper;
  static const EventStore store;
  const EditsByRow edits(store, {});
  return lay_out_band(std::move(content), {.plot_width = 1000, .rows = rows, .row_height = 16},
                      LabelWriter(store, edits, shaper));
}

bool has_bar(const BandLayout& layout) {
  return std::any_of(layout.marks.begin(), layout.marks.end(),
                     [](const PlacedMark& placed) { return placed.mark.is_bar; });
}

}  // namespace

TEST_CASE("the steps of a lane stand on its bar where one row is all there is") {
  const auto layout = lay_out(bill(true), 1);
  CHECK(has_bar(layout));
  CHECK(layout.marks.size() > 10);
  CHECK(layout.marks.size() + layout.density.event_count == 21);
  for (const auto& placed : layout.marks) CHECK(placed.y < 16);
  CHECK(layout.density.top + layout.density.height <= 16);
}

TEST_CASE("symbols on a bar do not overlap one another, and the most important are there") {
  auto content = bill(true);
  content.marks.push_back(step(21, 202, 0.95F));
  content.event_count = content.marks.size();
  const auto layout = lay_out(content, 1);
  std::vector<std::pair<float, float>> symbols;
  bool has_most_important = false;
  for (const auto& placed : layout.marks) {
    if (placed.mark.is_bar) continue;
    has_most_important |= placed.mark.event == 21;
    symbols.emplace_back(placed.mark.begin, placed.mark.end);
  }
  CHECK(has_most_important);
  std::sort(symbols.begin(), symbols.end());
  for (std::size_t i = 1; i < symbols.size(); ++i) CHECK(symbols[i].first >= symbols[i - 1].second);
}

TEST_CASE("what finds no place on the bar goes into the rows below") {
  auto content = bill(true);
  for (EventRow event = 21; event <= 60; ++event) content.marks.push_back(step(event, 200, 0.1F));
  content.event_count = content.marks.size();
  const auto layout = lay_out(content, 4);
  CHECK(has_bar(layout));
  CHECK(layout.marks.size() + layout.density.event_count == 61);
  CHECK(std::any_of(layout.marks.begin(), layout.marks.end(),
                    [](const PlacedMark& placed) { return placed.y > 16; }));
  for (const auto& placed : layout.marks) CHECK(placed.y < 4 * 16);
}

TEST_CASE("lanes with room enough are laid out row by row") {
  const auto layout = lay_out(bill(true), 30);
  CHECK(layout.marks.size() == 21);
  CHECK(layout.density.event_count == 0);
}

TEST_CASE("dates that fill the picture have their labels in a strip too, in order of the file") {
  static TextShaper shaper;
  BandContent content;
  content.is_single_lane = true;
  for (EventRow event = 0; event < 40; ++event) {
    Mark mark = step(event, 500, 0.5F);
    mark.begin = mark.span_begin = 0;
    mark.end = mark.span_end = 1000;
    mark.label = shaper.shape("An event of the day", {});
    mark.label_width = mark.label->width;
    content.marks.push_back(std::move(mark));
  }
  content.event_count = content.marks.size();
  auto layout = lay_out(content, 30);
  CHECK(layout.marks.size() + layout.density.event_count == 40);
  CHECK(layout.unlabelled_count == layout.density.event_count);
  std::ranges::sort(layout.marks, {}, &PlacedMark::row);
  CHECK(std::ranges::is_sorted(layout.marks, {},
                               [](const PlacedMark& placed) { return placed.mark.event; }));
}
