#include <doctest/doctest.h>

#include "layout/figure_layout.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

using namespace timeloom;

namespace {

// Two suits that were ruled on after one and two years, and a lane without any suit.
EventStore suits() {
  using test::day;
  const auto event = [](const char* id, const char* kind, const char* lane, Instant at) {
    return test::TestEvent{.id = id, .kind = kind, .lane = lane, .span = test::instant(at)};
  };
  return test::make_store(
      {event("a", "filed", "Suits/One", day(2001)), event("b", "ruling", "Suits/One", day(2002)),
       event("c", "filed", "Suits/Two", day(2010)), event("d", "filed", "Suits/Two", day(2011)),
       event("e", "ruling", "Suits/Two", day(2012)), event("f", "law", "Law/Some", day(2005))});
}

struct Aligned {
  EventStore store = suits();
  View view;
  LaneIndex index;
  TextShaper shaper;
  FigureLayout layout;

  explicit Aligned(const char* kind) {
    view.align_to = kind;
    index = build_index(store, view);
    layout =
        lay_out_figure({.store = store, .index = index, .view = view, .size = {1200, 675}}, shaper);
  }
  float x_of(const char* id) const {
    const auto row = store.find(0, id).value();
    for (const auto& band : layout.bands)
      for (const auto& placed : band.layout.marks)
        if (placed.mark.event == row) return placed.mark.centre;
    return -1;
  }
};

}  // namespace

TEST_CASE("lanes that count from an event have it at the same place, and time is to one scale") {
  const Aligned aligned("filed");
  const float zero = aligned.x_of("a");
  CHECK(aligned.x_of("c") == doctest::Approx(zero).epsilon(0.001));
  CHECK(aligned.x_of("d") == doctest::Approx(aligned.x_of("b")).epsilon(0.005));
  CHECK(aligned.x_of("e") - zero == doctest::Approx(2 * (aligned.x_of("b") - zero)).epsilon(0.01));
  bool has_zero_tick = false;
  for (const auto& tick : aligned.layout.axis.minor)
    if (std::abs(tick.x - zero) < 3) has_zero_tick = true;
  CHECK(has_zero_tick);
}

TEST_CASE("lanes without a day 0 are left out, with their heading, and it is said") {
  const Aligned aligned("filed");
  for (const auto& band : aligned.layout.bands) CHECK_FALSE(band.band.path.starts_with("Law"));
  CHECK(aligned.layout.aligned.has_value());
  CHECK(aligned.index.zero(aligned.store.lane(aligned.store.find(0, "f").value())) == std::nullopt);

  const Aligned unknown("no such kind");
  CHECK(unknown.layout.bands.empty());
  CHECK(unknown.layout.aligned.has_value());
}

TEST_CASE("the range from zeros holds every event of the lanes that have one") {
  const Aligned aligned("ruling");
  const auto range = aligned.index.range_from_zeros().value();
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    const auto row = aligned.store.find(0, id).value();
    const auto zero = aligned.index.zero(aligned.store.lane(row)).value();
    const auto at = add(Instant{}, difference(aligned.store.start(row), zero));
    CHECK(at >= range.begin);
    CHECK(at <= range.end);
  }
  CHECK(range.begin < Instant{});
}
