#include "view/filter.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("Hiding and showing single choices") {
  FacetChoice choice;
  set_shown(choice, "a", false);
  CHECK_FALSE(choice.shows("a"));
  CHECK(choice.shows("b"));
  set_shown(choice, "a", true);
  CHECK(choice.empty());
}

TEST_CASE("Only one, then one more, then none but all") {
  FacetChoice choice;
  set_shown(choice, "c", false);
  toggle_only(choice, "a");
  CHECK(choice.shows("a"));
  CHECK_FALSE(choice.shows("b"));
  set_shown(choice, "b", true);
  CHECK(choice.shows("b"));
  CHECK_FALSE(choice.shows("c"));
  set_shown(choice, "a", false);
  CHECK_FALSE(choice.shows("a"));
  set_shown(choice, "b", false);
  CHECK(choice.empty());
  toggle_only(choice, "a");
  toggle_only(choice, "a");
  CHECK(choice.empty());
}

TEST_CASE("What is said of a lane is said of the lanes within") {
  CHECK(is_within_lane("Laws/Ohio", "Laws"));
  CHECK(is_within_lane("Laws", "Laws"));
  CHECK_FALSE(is_within_lane("Lawsuits", "Laws"));
  FacetChoice lanes;
  set_lane_shown(lanes, "Laws", false);
  CHECK_FALSE(shows_lane(lanes, "Laws/Ohio"));
  CHECK(shows_lane(lanes, "Lawsuits"));
  set_lane_shown(lanes, "Laws/Ohio", true);  // brings its parent back
  CHECK(lanes.empty());
  toggle_only(lanes, "Laws");
  CHECK(shows_lane(lanes, "Laws/Ohio"));
  CHECK_FALSE(shows_lane(lanes, "Lawsuits"));
  set_lane_shown(lanes, "Laws/Ohio", false);
  CHECK_FALSE(shows_lane(lanes, "Laws/Ohio"));
  CHECK(shows_lane(lanes, "Laws/Iowa"));
  set_lane_shown(lanes, "Laws/Ohio", true);
  CHECK(lanes.only == FacetChoice::Words{"Laws"});
  CHECK(lanes.hidden.empty());
}
