#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "index/lane_index.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;

namespace {

// The events of a lane that meet a range, the slow way.
std::set<EventRow> oracle(const EventStore& store, std::uint32_t lane, TimeRange range) {
  std::set<EventRow> rows;
  for (EventRow row = 0; row < store.size(); ++row) {
    const auto covered = extent(store.span(row));
    if (store.lane(row) == lane && covered.begin < range.end && covered.end > range.begin)
      rows.insert(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("a query gives every event in range once, as itself or in one cell") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 60; ++round) {
    const auto store =
        test::make_store(test::random_events(random, 1 + static_cast<std::size_t>(random() % 800)));
    const auto lanes = static_cast<std::uint32_t>(store.lanes().size());
    const LaneIndex index(store, lanes, [&](EventRow row) { return store.lane(row); });
    const auto whole = *store.range();
    const double width = to_seconds(difference(whole.end, whole.begin));
    for (int query = 0; query < 20; ++query) {
      const double from = width * static_cast<double>(random() % 1000) / 1000;
      const double to = from + width * static_cast<double>(1 + random() % 1000) / 1000;
      const TimeRange range{add(whole.begin, duration_from_seconds(from)),
                            add(whole.begin, duration_from_seconds(to))};
      const auto least =
          duration_from_seconds((to - from) / static_cast<double>(1 + random() % 1000));
      for (std::uint32_t lane = 0; lane < lanes; ++lane) {
        const auto expected = oracle(store, lane, range);
        std::set<EventRow> seen;
        std::size_t counted = 0;
        index.query(lane, range, least, [&](const IndexHit& hit) {
          counted += hit.count;
          if (hit.event == kNoEvent) {
            CHECK(hit.count > 1);
            CHECK(difference(hit.end, hit.begin) < least);
            // Exactly the lane's events that lie within the cell's stretch are counted there.
            CHECK(hit.begin >= range.begin);
            CHECK(hit.end <= range.end);
          } else {
            CHECK(seen.insert(hit.event).second);
            CHECK(expected.contains(hit.event));
          }
        });
        CHECK(counted == expected.size());
      }
    }
  }
}

TEST_CASE("with no least width every event is itself, in order of start") {
  std::mt19937_64 random(6);
  const auto store = test::make_store(test::random_events(random, 500));
  const LaneIndex index(store, 1, [](EventRow) { return 0U; });
  std::vector<EventRow> rows;
  index.query(0, {kEarliestInstant, kLatestInstant}, {},
              [&](const IndexHit& hit) { rows.push_back(hit.event); });
  CHECK(rows.size() == store.size());
  CHECK(std::is_sorted(rows.begin(), rows.end()));
}

TEST_CASE("events that the grouping leaves out are in no lane") {
  std::mt19937_64 random(8);
  const auto store = test::make_store(test::random_events(random, 100));
  const LaneIndex index(store, 2,
                        [](EventRow row) { return row % 3 == 0 ? LaneIndex::kNoLane : row % 2; });
  CHECK(index.event_count(0) + index.event_count(1) == 100 - 34);
}

TEST_CASE("an empty index answers nothing") {
  const auto store = test::make_store({});
  const LaneIndex index(store, 3, [](EventRow) { return 0U; });
  index.query(2, {kEarliestInstant, kLatestInstant}, {}, [](const IndexHit&) { FAIL("no event"); });
  CHECK(index.event_count(0) == 0);
}

TEST_CASE("a far zoom answers in cells, not events") {
  std::vector<test::TestEvent> events;
  for (int i = 0; i < 20'000; ++i) {
    auto at = test::day(2000);
    at.seconds += i * 60;
    test::TestEvent event;
    event.span = test::instant(at, Precision::minute);
    events.push_back(event);
  }
  const auto store = test::make_store(events);
  const LaneIndex index(store, 1, [](EventRow) { return 0U; });
  std::size_t hits = 0, counted = 0;
  const TimeRange range{test::day(1900), test::day(2100)};
  index.query(0, range, duration_from_seconds(200.0 * 365 * 86'400 / 1000),
              [&](const IndexHit& hit) {
                ++hits;
                counted += hit.count;
              });
  CHECK(counted == 20'000);
  CHECK(hits <= 16);
}
