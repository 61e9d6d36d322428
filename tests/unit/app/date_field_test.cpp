#include "app/date_field.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "sample_state.hpp"
#include "view/document_range.hpp"

using namespace timeloom;
using test::SampleState;

namespace {

// Pixels between two instants of a range and the plot's edges.
bool fills(const Viewport& viewport, TimeRange range) {
  return std::abs(viewport.x_of(range.begin)) < 1 &&
         std::abs(viewport.x_of(range.end) - viewport.width) < 1;
}

}  // namespace

TEST_CASE("An interval is shown from edge to edge") {
  SampleState sample;
  CHECK(go_to_date(sample.state, " 2002/2004 "));
  CHECK(fills(sample.state.navigation.target, parse_range("2002/2004").value()));
}

TEST_CASE("A date comes into the middle") {
  SampleState sample;
  for (const auto* text : {"2003-07-01", "2003", "2003~", "2003-07"}) {
    REQUIRE(go_to_date(sample.state, text));
    sample.settle();
    const auto range = parse_range(text).value();
    const auto& shown = sample.state.navigation.shown;
    const double middle = (shown.x_of(range.begin) + shown.x_of(range.end)) / 2;
    CHECK(middle == doctest::Approx(shown.width / 2).epsilon(0.01));
  }
}

TEST_CASE("A date may be written as tables write it") {
  SampleState one, other;
  const std::pair<const char*, const char*> dates[] = {{"july 2003", "2003-07"},
                                                       {"July 4, 2003", "2003-07-04"},
                                                       {"7/23/2003", "2003-07-23"},
                                                       {"Spring 2003", "2003-21"},
                                                       {"mid-2003", "2003-38~"},
                                                       {"2002 – 2004", "2002/2004"},
                                                       {"May-June 2003", "2003-05/2003-06"},
                                                       {"since 2005", "2005/.."}};
  for (const auto& [written, edtf] : dates) {
    CAPTURE(std::string(written));
    REQUIRE(go_to_date(one.state, written));
    REQUIRE(go_to_date(other.state, edtf));
    CHECK(one.state.navigation.target == other.state.navigation.target);
  }
  const auto unclear = go_to_date(one.state, "3/4/2003");
  REQUIRE_FALSE(unclear);
  CHECK(unclear.error().message.starts_with(
      "\"3/4/2003\" may have the month or the day first. Expected a date such as"));
  const auto impossible = go_to_date(one.state, "February 30, 2003");
  REQUIRE_FALSE(impossible);
  CHECK(impossible.error().message.find("February 2003 has 28 days") != std::string::npos);
}

TEST_CASE("An open end is that of the events") {
  SampleState sample;
  REQUIRE(go_to_date(sample.state, "2005/.."));
  const auto begin = parse_range("2005").value().begin;
  CHECK(fills(sample.state.navigation.target, {begin, sample.state.store->range()->end}));
  REQUIRE(go_to_date(sample.state, "../2005"));
  CHECK(std::abs(sample.state.navigation.target.x_of(sample.state.store->range()->begin)) < 1);
}

TEST_CASE("What is no date is said, with what was expected; nothing moves") {
  SampleState sample;
  auto& state = sample.state;
  const auto before = state.navigation.target;
  for (const auto* text : {"", "   ", "last week", "2013-02-30", "2010/2005"}) {
    const auto gone = go_to_date(state, text);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().message.find("2013-07-23") != std::string::npos);
  }
  const auto far = go_to_date(state, "1066");
  REQUIRE_FALSE(far);
  CHECK(far.error().message.find("2001") != std::string::npos);
  CHECK(state.navigation.target == before);

  open_date_field(state);
  state.date_field.typed = "soon";
  accept_date(state);
  CHECK(state.date_field.open);
  CHECK_FALSE(state.date_field.error.empty());
  state.date_field.typed = "2003";
  accept_date(state);
  CHECK_FALSE(state.date_field.open);
}
