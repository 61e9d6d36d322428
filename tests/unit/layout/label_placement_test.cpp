// Labels that find no room beside their marks on one line.
#include "layout/label_placement.hpp"

#include <doctest/doctest.h>

#include <map>

#include "layout/figure_layout.hpp"
#include "layout/mark_label.hpp"
#include "layout/metrics.hpp"
#include "support/event_maker.hpp"
#include "support/zoom_changes.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

constexpr float kRow = metrics::kRowHeight;

// A band whose marks stand where a test wants them.
class Bench {
public:
  explicit Bench(std::vector<std::string> titles) {
    std::vector<test::TestEvent> events;
    for (std::size_t i = 0; i < titles.size(); ++i)
      events.push_back({.id = std::to_string(i),
                        .title = titles[i],
                        .span = test::instant(test::day(2000 + static_cast<int>(i)))});
    store_ = test::make_store(events);
  }

  BandLayout lay_out(const std::vector<float>& at, BandRoom room,
                     const std::vector<float>& importance = {}) {
    BandContent content;
    content.event_count = at.size();
    for (std::size_t i = 0; i < at.size(); ++i) {
      Mark mark;
      mark.event = static_cast<EventRow>(i);
      mark.centre = at[i];
      mark.begin = mark.span_begin = at[i] - 5;
      mark.end = mark.span_end = at[i] + 5;
      if (!importance.empty()) mark.importance = importance[i];
      mark.label = writer_.line(mark, label_limits(room.plot_width).widest);
      content.marks.push_back(mark);
    }
    return lay_out_band(std::move(content), room, writer_);
  }

private:
  EventStore store_;
  EditsByRow edits_{store_, {}};
  TextShaper shaper_;
  LabelWriter writer_{store_, edits_, shaper_};
};

std::string words_of(const PlacedMark& placed) {
  std::string words;
  for (const auto& line : placed.label.lines)
    words += (words.empty() ? "" : " / ") + line.text->text;
  return words;
}

bool is_whole(const PlacedMark& placed) {
  const auto& lines = placed.label.lines;
  return !lines.empty() &&
         std::ranges::none_of(lines, [](const TextLine& line) { return line.text->shortened; });
}

const PlacedMark& mark_of(const BandLayout& layout, EventRow event) {
  return *std::ranges::find(layout.marks, event,
                            [](const PlacedMark& placed) { return placed.mark.event; });
}

const std::string kLong =
    "A title that says at some length what the legislature of the state decided";

}  // namespace

TEST_CASE("a label that is too long for one line takes two where a row is free below") {
  Bench bench({kLong});
  const auto one_row = bench.lay_out({300}, {1000, 1, kRow});
  CHECK(one_row.marks[0].label.lines.size() == 1);
  CHECK(one_row.marks[0].label.lines[0].text->shortened);
  const auto layout = bench.lay_out({300}, {1000, 2, kRow});
  const auto& label = layout.marks[0].label;
  REQUIRE(label.lines.size() == 2);
  CHECK(words_of(layout.marks[0]) ==
        "A title that says at some length what / the legislature of the state decided");
  CHECK(label.side == LabelSide::right);
  CHECK(label.lines[0].origin.x == label.lines[1].origin.x);
  CHECK(label.lines[1].origin.y - label.lines[0].origin.y == doctest::Approx(kLabelLine));
}

TEST_CASE("in a narrow plot a label may take more lines than three") {
  CHECK(label_limits(1000).most_lines == 3);
  CHECK(label_limits(600).most_lines == 3);
  CHECK(label_limits(450).most_lines == 4);
  CHECK(label_limits(360).most_lines == 5);
  CHECK(label_limits(100).most_lines == 5);
  const std::string title = kLong + ", and what its courts said of it later";
  Bench bench({title});
  CHECK_FALSE(is_whole(bench.lay_out({180}, {360, 3, kRow}).marks[0]));
  const auto layout = bench.lay_out({180}, {360, 5, kRow});
  CHECK(is_whole(layout.marks[0]));
  CHECK(layout.marks[0].label.lines.size() > 3);
}

TEST_CASE("in a narrow plot a label that is whole on a wider line has it where that is free") {
  Bench bench({"Operation Cross Country rolls on", ""});
  const auto alone = bench.lay_out({300, 340}, {360, 1, kRow});
  const auto& label = mark_of(alone, 0).label;
  REQUIRE(label.lines.size() == 1);
  CHECK_FALSE(label.lines[0].text->shortened);
  CHECK(label.lines[0].text->width > label_limits(360).widest);
  const auto crowded = bench.lay_out({300, 120}, {360, 1, kRow});
  CHECK(mark_of(crowded, 0).label.lines.at(0).text->shortened);
  CHECK(label_limits(1000).widest_where_free == label_limits(1000).widest);
}

TEST_CASE("in a narrow plot a label has one wide line rather than two where that is free") {
  Bench bench({"Operation Cross Country rolls on", ""});
  const auto alone = bench.lay_out({20, 30}, {360, 3, kRow});
  CHECK(mark_of(alone, 0).label.lines.size() == 1);
  CHECK(is_whole(mark_of(alone, 0)));
  const auto crowded = bench.lay_out({20, 200}, {360, 2, kRow});
  CHECK(mark_of(crowded, 0).label.lines.size() == 2);
  CHECK(is_whole(mark_of(crowded, 0)));
}

TEST_CASE("words at the left of their mark end at it, on every line") {
  Bench bench({kLong});
  const auto layout = bench.lay_out({900}, {1000, 2, kRow});
  REQUIRE(layout.marks[0].label.side == LabelSide::left);
  REQUIRE(layout.marks[0].label.lines.size() == 2);
  for (const auto& line : layout.marks[0].label.lines)
    CHECK(line.origin.x + line.text->width == doctest::Approx(895 - metrics::kLabelGap));
}

TEST_CASE("a label between two marks stands below its own, with a leader") {
  // Marks on both sides stand so near that no words fit between.
  Bench bench({"", "What was decided that day", ""});
  const auto layout = bench.lay_out({480, 500, 520}, {1000, 2, kRow});
  auto placed = layout;
  for (auto& mark : placed.marks) {
    mark.row = 0;
    mark.y = kRow / 2;
    mark.label = {};
  }
  placed.unlabelled_count = 1;
  EventStore store = test::make_store(
      {{.id = "a", .title = "", .span = test::instant(test::day(2000))},
       {.id = "b", .title = "What was decided that day", .span = test::instant(test::day(2001))},
       {.id = "c", .title = "", .span = test::instant(test::day(2002))}});
  const EditsByRow edits(store, {});
  TextShaper shaper;
  place_remaining_labels(placed, {1000, 2, kRow}, LabelWriter(store, edits, shaper));
  const auto& below = mark_of(placed, 1).label;
  CHECK(placed.unlabelled_count == 0);
  REQUIRE(below.side == LabelSide::below);
  CHECK(below.leader_begin.x == 500);
  CHECK(below.leader_begin.y > kRow / 2);
  CHECK(below.leader_end.y > below.leader_begin.y);
  CHECK(below.lines[0].origin.y > kRow);
}

TEST_CASE("the most important label gets the room, and a less important one makes way") {
  // Both want the room between them, which is enough for one.
  Bench bench({"", "The first of two labels", "The second of two labels", ""});
  for (const bool second : {false, true}) {
    const auto layout =
        bench.lay_out({280, 300, 500, 520}, {1000, 1, kRow}, {0, second ? 0.1F : 0.9F, 0.5F, 0});
    CHECK(mark_of(layout, second ? 2 : 1).label.side != LabelSide::none);
    CHECK(mark_of(layout, second ? 1 : 2).label.side == LabelSide::none);
  }
}

TEST_CASE("an isolated event has its label however many more important ones there are") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 500; ++i)
    events.push_back({.id = std::to_string(i),
                      .title = "Crowd",
                      .span = test::instant(test::day(2000, 1 + i % 12, 1 + i % 28)),
                      .importance = 0.9F});
  events.push_back({.id = "alone",
                    .title = "Alone",
                    .span = test::instant(test::day(2009)),
                    .importance = 0.1F});
  const auto store = test::make_store(events);
  const View view;
  const auto index = build_index(store, view);
  TextShaper shaper;
  const auto layout =
      lay_out_figure({.store = store, .index = index, .view = view, .size = {1000, 900}}, shaper);
  bool found = false;
  for (const auto& band : layout.bands)
    for (const auto& placed : band.layout.marks) found = found || words_of(placed) == "Alone";
  CHECK(found);
}

TEST_CASE("while one zooms, events stay in their rows and labels on their sides") {
  std::mt19937_64 random(61);
  View view;
  view.lane_depth = 2;
  const auto [compared, moved, moved_without_memory] = test::count_changes(
      random, view,
      {.stories = 12, .events = 120, .steps = 40, .fixed = 0.1, .width = 800, .size = {1000, 600}},
      [](const FigureLayout& layout) {
        std::map<EventRow, Placement> places;
        for (const auto& band : layout.bands)
          for (const auto& placed : band.layout.marks)
            places[placed.mark.event] = {placed.row, placed.label.side};
        return places;
      });
  MESSAGE(moved << " of " << compared << " moved; without memory " << moved_without_memory);
  CHECK(compared > 20'000);
  CHECK(moved * 3 < moved_without_memory);
}
