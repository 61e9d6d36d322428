// What labels say of the lane of their event.
#include "layout/label_words.hpp"

#include <doctest/doctest.h>

#include <map>

#include "layout/figure_layout.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

std::string words_of(const std::string& title, const std::string& lane, bool names_lane = true) {
  const auto store = test::make_store(
      {{.id = "a", .lane = lane, .title = title, .span = test::instant(test::day(2000))}});
  return label_words(store, {}, 0, names_lane).all();
}

// Without the no-break space.
std::string plain(std::string words) {
  for (auto at = words.find("\u00A0"); at != words.npos; at = words.find("\u00A0"))
    words.replace(at, 2, " ");
  return words;
}

// All that stands at each event, line after line.
std::map<std::string, std::string> labels_of(const EventStore& store, const View& view, Size size) {
  const auto index = build_index(store, view);
  TextShaper shaper;
  const auto layout =
      lay_out_figure({.store = store, .index = index, .view = view, .size = size}, shaper);
  std::map<std::string, std::string> labels;
  const auto add = [&](EventRow event, const std::vector<TextLine>& lines) {
    auto& label = labels[std::string(store.id(event))];
    for (const auto& line : lines) label += (label.empty() ? "" : " ") + plain(line.text->text);
  };
  for (const auto& band : layout.bands)
    for (const auto& placed : band.layout.marks) add(placed.mark.event, placed.label.lines);
  for (const auto& callout : layout.callouts) {
    add(callout.mark.event, callout.title);
    add(callout.mark.event, callout.date);
  }
  return labels;
}

EventStore bills() {
  return test::make_store({{.id = "a",
                            .lane = "Legislation/H.R. 22 (114th)",
                            .title = "Passed House, 412–0",
                            .span = test::instant(test::day(2015, 1, 6))},
                           {.id = "b",
                            .lane = "Legislation/H.R. 34 (114th)",
                            .title = "H.R. 34 becomes law",
                            .span = test::instant(test::day(2016, 12, 13))},
                           {.id = "c",
                            .lane = "Legislation",
                            .title = "Hearings begin",
                            .span = test::instant(test::day(2016, 3, 1))},
                           {.id = "d",
                            .lane = "Legislation/H.R. 22 (114th)",
                            .title = "Passed Senate, 65–34",
                            .span = test::instant(test::day(2015, 7, 30))}});
}

}  // namespace

TEST_CASE("a label names the lane where its row stands for several") {
  CHECK(plain(words_of("Passed House, 412–0", "Bills/H.R. 1865")) ==
        "Passed House, 412–0 · H.R. 1865");
  CHECK(words_of("Passed House, 412–0", "Bills/H.R. 1865", false) == "Passed House, 412–0");
  CHECK(words_of("", "Bills/H.R. 1865") == "");
}

TEST_CASE("nothing is said twice, in whatever case it is written") {
  for (const auto& [title, lane] : {std::pair("House passes H.R. 1865, 388–25", "H.R. 1865"),
                                    std::pair("Debate on H.R. 22.", "H.R. 22 (114th)"),
                                    std::pair("SECTION 230 becomes law", "Section 230"),
                                    std::pair("Zeran: section 230 read broadly", "Zeran v. AOL")})
    CHECK(words_of(title, lane) == title);
  for (const auto& [title, lane] :
       {std::pair("Debate on H.R. 225", "H.R. 22"),
        std::pair("Ruling: it stands", "Doe v. Backpage"), std::pair("The sex of the Bees", "ex")})
    CHECK(plain(words_of(title, lane)) == std::string(title) + " · " + lane);
}

TEST_CASE("a long lane is named by its first words") {
  CHECK(plain(words_of("Order", "In Re: Methyl Tertiary Butyl Ether Products Liability")) ==
        "Order · In Re: Methyl Tertiary…");
}

TEST_CASE("words that a reader chose stay as they are") {
  const auto store = bills();
  View view;
  edit_event(view.edits, key_of(store, 0), [](EventEdit& edit) { edit.label = "Passed"; });
  edit_event(view.edits, key_of(store, 1), [](EventEdit& edit) { edit.hides_label = true; });
  const EditsByRow edits(store, view.edits);
  CHECK(label_words(store, edits, 0, true).all() == "Passed");
  CHECK(label_words(store, edits, 1, true).all() == "");
}

TEST_CASE("a closed lane says of each event which of its lanes it is from, an open one does not") {
  const auto store = bills();
  View view;
  view.lane_depth = 1;
  auto labels = labels_of(store, view, {1200, 600});
  CHECK(labels["a"] == "Passed House, 412–0 · H.R. 22 (114th)");
  CHECK(labels["b"] == "H.R. 34 becomes law");
  CHECK(labels["c"] == "Hearings begin");
  view.lane_depth = 2;
  labels = labels_of(store, view, {1200, 600});
  CHECK(labels["a"] == "Passed House, 412–0");
  view.lanes.closed = {"Legislation"};
  CHECK(labels_of(store, view, {1200, 600})["d"] == "Passed Senate, 65–34 · H.R. 22 (114th)");
}

TEST_CASE("where all lanes share one axis the lane stands with the date") {
  const auto store = bills();
  View view;
  for (const auto kind : {LayoutKind::spine, LayoutKind::vertical}) {
    view.layout = kind;
    auto labels = labels_of(store, view, {1400, 700});
    CHECK(labels["a"] == "Passed House, 412–0 6 Jan 2015 · H.R. 22 (114th)");
    CHECK(labels["b"] == "H.R. 34 becomes law 13 Dec 2016");
    CHECK(labels["c"] == "Hearings begin 1 Mar 2016");
  }
}

TEST_CASE("beside a title that leaves no room for it the lane stands on a line that is free") {
  const auto store = test::make_store(
      {{.id = "a",
        .lane = "Bills/S. 1890",
        .title = "The House agrees to what the Senate changed",
        .span = test::instant(test::day(2015))},
       {.id = "b", .lane = "Bills/S. 1", .title = "Read", .span = test::instant(test::day(2016))}});
  View view;
  view.lane_depth = 1;
  view.show_legend = false;
  CHECK(labels_of(store, view, {900, 60})["a"] == "The House agrees to what the Senate changed");
  CHECK(labels_of(store, view, {900, 400})["a"] ==
        "The House agrees to what the Senate changed · S. 1890");
}

TEST_CASE("a label that is cut keeps its lane") {
  const auto store = test::make_store(
      {{.id = "a",
        .lane = "Bills/S. 1890",
        .title = "On motion that the House suspend the rules and agree to the Senate amendment to "
                 "the House amendments Agreed to by voice vote after a debate of forty minutes",
        .span = test::instant(test::day(2015))},
       {.id = "b", .lane = "Bills/S. 1", .title = "Read", .span = test::instant(test::day(2016))}});
  View view;
  view.lane_depth = 1;
  auto labels = labels_of(store, view, {900, 130});
  CHECK(labels["a"].ends_with("… · S. 1890"));
}
