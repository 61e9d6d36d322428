#include "app/facet_panel.hpp"

#include <doctest/doctest.h>

#include "app/index_task.hpp"
#include "sample_state.hpp"
#include "support/told_events.hpp"

using namespace timeloom;
using test::ToldEvent;

namespace {

struct DrawnPanel {
  AppState state;
  IndexTask task{[] {}};

  DrawnPanel() {
    show_store(state,
               test::make_store(std::vector<ToldEvent>{
                   {.id = "a",
                    .kind = "bill",
                    .lane = "Laws/Ohio",
                    .attributes = R"({"court": "Zürich", "votes": 97})",
                    .tags = {"x", "y"}},
                   {.id = "b",
                    .kind = "law",
                    .lane = "Laws",
                    .attributes = R"({"votes": 3})",
                    .tags = {"y"}},
                   {.id = "c", .kind = "law", .lane = "Lawsuits/Iowa/Ames", .source = "s"}}));
    task.update(state);
  }
  // "Ohio 1" for a choice that is shown, "(Ohio 1)" for one that is hidden.
  std::vector<std::string> lines(FacetList which, std::size_t limit = 100,
                                 const char* search = "") {
    task.update(state);
    std::vector<std::string> words;
    for (const auto& line : facet_lines(state, which, limit, search).lines) {
      const auto text = std::string(static_cast<std::size_t>(line.indent), ' ') + line.label + " " +
                        std::to_string(line.count);
      words.push_back(line.shown ? text : "(" + text + ")");
    }
    return words;
  }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Each facet lists its choices with their counts") {
  DrawnPanel panel;
  CHECK(panel.lines(FacetList::sources) == Lines{"told 2", "s 1"});
  CHECK(panel.lines(FacetList::kinds) == Lines{"Bill 1", "Law 2"});
  CHECK(panel.lines(FacetList::lanes) ==
        Lines{"Laws 2", " Ohio 1", "Lawsuits 1", " Iowa 1", "  Ames 1"});
  CHECK(panel.lines(FacetList::tags) == Lines{"y 2", "x 1"});
  CHECK(panel.lines(FacetList::values).empty());
  panel.state.facet_wish.attribute_key = "votes";
  CHECK(panel.lines(FacetList::values) == Lines{"3 1", "97 1"});
  CHECK(has_numbers(panel.state));
  panel.state.facet_wish.attribute_key = "court";
  CHECK(panel.lines(FacetList::values) == Lines{"Zürich 1"});
  CHECK_FALSE(has_numbers(panel.state));
}

TEST_CASE("A choice changes the counts of the other facets, not of its own") {
  DrawnPanel panel;
  click_facet_only(panel.state, FacetList::kinds, "law");
  CHECK(panel.lines(FacetList::kinds) == Lines{"(Bill 1)", "Law 2"});
  CHECK(panel.lines(FacetList::tags) == Lines{"y 1", "x 0"});
  CHECK(panel.lines(FacetList::sources) == Lines{"told 1", "s 1"});
  CHECK(is_filtered(panel.state, FacetList::kinds));
  CHECK_FALSE(is_filtered(panel.state, FacetList::tags));
  clear_facet(panel.state, FacetList::kinds);
  CHECK(panel.state.document.view.filter.empty());
}

TEST_CASE("Lanes stand in the timeline's order") {
  DrawnPanel panel;
  panel.state.document.view.lanes.order = {"Lawsuits"};
  CHECK(panel.lines(FacetList::lanes) ==
        Lines{"Lawsuits 1", " Iowa 1", "  Ames 1", "Laws 2", " Ohio 1"});
}

TEST_CASE("Hiding a lane hides what lies within, showing one within brings it back") {
  DrawnPanel panel;
  click_facet(panel.state, FacetList::lanes, "Lawsuits", false);
  CHECK(panel.lines(FacetList::lanes) ==
        Lines{"Laws 2", " Ohio 1", "(Lawsuits 1)", "( Iowa 1)", "(  Ames 1)"});
  click_facet(panel.state, FacetList::lanes, "Lawsuits/Iowa/Ames", true);
  CHECK(panel.state.document.view.filter.empty());
}

TEST_CASE("Values of an attribute come and go with it") {
  DrawnPanel panel;
  auto& state = panel.state;
  state.facet_wish.attribute_key = "votes";
  click_facet_only(state, FacetList::values, "97");
  CHECK(panel.lines(FacetList::kinds) == Lines{"Bill 1", "Law 0"});
  CHECK(is_filtered(state, FacetList::values));
  click_facet_only(state, FacetList::values, "97");
  CHECK(state.document.view.filter.empty());
  click_facet(state, FacetList::values, "97", false);
  clear_facet(state, FacetList::values);
  CHECK(state.document.view.filter.empty());
}

TEST_CASE("Few lines first, what is beyond is counted, and some can be looked for") {
  DrawnPanel panel;
  const auto few = facet_lines(panel.state, FacetList::lanes, 3, "");
  CHECK(few.lines.size() == 2);  // the outermost
  CHECK(few.more == 3);
  CHECK(few.total == 5);
  CHECK(panel.lines(FacetList::lanes, 3, "OHIO") == Lines{"Laws/Ohio 1"});
  CHECK(facet_lines(panel.state, FacetList::tags, 1, "").more == 1);
  panel.state.facet_wish.attribute_key = "court";
  CHECK(panel.lines(FacetList::values, 9, "zuri") == Lines{"Zürich 1"});
  CHECK(panel.lines(FacetList::values, 9, "bern").empty());
}

TEST_CASE("Which attributes there are is told once it is asked") {
  DrawnPanel panel;
  CHECK(panel.state.facets->attribute_keys == nullptr);
  panel.state.facet_wish.attribute_keys = true;
  panel.task.update(panel.state);
  REQUIRE(panel.state.facets->attribute_keys != nullptr);
  CHECK(panel.state.facets->attribute_keys->front().name == "votes");
}
