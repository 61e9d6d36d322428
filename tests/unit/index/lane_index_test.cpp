#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

#include "index/lane_index.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;

namespace {

// The events of a lane that meet a range, the slow way.
std::set<EventRow> oracle(const EventStore& store, std::uint32_t lane, TimeRange range) {
  std::set<EventRow> rows;
  for (EventRow row = 0; row < store.size(); ++row) {
    if (store.lane(row) == lane && meet(reach(store.span(row)), range)) rows.insert(row);
  }
  return rows;
}

}  // namespace

TEST_CASE("every event in range is found once, and counted in one cell of the profile") {
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
        CHECK(index.count(lane, range) == expected.size());

        std::set<EventRow> seen;
        index.query(lane, range, [&](const IndexHit& hit) {
          CHECK(hit.count == 1);
          CHECK(seen.insert(hit.event).second);
        });
        CHECK(seen == expected);

        std::size_t counted = 0;
        index.profile(lane, range, least, [&](const IndexHit& hit) {
          counted += hit.count;
          CHECK(hit.begin < range.end);
          CHECK(hit.end > range.begin);
          CHECK(hit.begin >= range.begin);
          CHECK(hit.end <= range.end);
          CHECK(hit.begin < hit.end);
        });
        CHECK(counted == expected.size());
      }
    }
  }
}

// Each event lies in the profile where it lies in time: the counts up to any column differ from the
// true ones by no more than the events that begin or end near it.
TEST_CASE("a profile has its weight where the events are") {
  std::mt19937_64 random(15);
  for (int round = 0; round < 30; ++round) {
    const auto store = test::make_store(test::random_events(random, 600));
    const LaneIndex index(store, 1, [](EventRow) { return 0U; });
    const auto range = *store.range();
    const double width = to_seconds(difference(range.end, range.begin));
    const auto least = duration_from_seconds(width / 500);
    const auto slack = [&](double lasts) { return lasts / 8 + width / 250; };
    for (int column = 1; column < 20; ++column) {
      const auto at = add(range.begin, duration_from_seconds(width * column / 20));
      std::size_t begun = 0, near = 0;
      for (EventRow row = 0; row < store.size(); ++row) {
        const auto covered = reach(store.span(row));
        const double lasts = to_seconds(difference(covered.end, covered.begin));
        const double away = to_seconds(difference(covered.begin, at));
        if (away <= 0) ++begun;
        if (std::abs(away) <= 16 * slack(lasts)) ++near;
      }
      std::size_t counted = 0;
      index.profile(0, range, least, [&](const IndexHit& hit) {
        if (hit.begin <= at) counted += hit.count;
      });
      CHECK(counted + near >= begun);
      CHECK(begun + near >= counted);
    }
  }
}

TEST_CASE("events of one duration are found in order of start") {
  std::mt19937_64 random(6);
  const auto store = test::make_store(test::random_events(random, 500));
  const LaneIndex index(store, 1, [](EventRow) { return 0U; });
  std::map<unsigned, std::vector<Instant>> begins;
  std::size_t count = 0;
  index.query(0, {kEarliestInstant, kLatestInstant}, [&](const IndexHit& hit) {
    begins[DurationClass::number_of(reach(store.span(hit.event)))].push_back(hit.begin);
    ++count;
  });
  CHECK(count == store.size());
  for (const auto& [number, members] : begins) CHECK(std::ranges::is_sorted(members));
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
  index.query(2, {kEarliestInstant, kLatestInstant}, [](const IndexHit&) { FAIL("no event"); });
  index.profile(2, {kEarliestInstant, kLatestInstant}, {},
                [](const IndexHit&) { FAIL("no cell"); });
  CHECK(index.count(2, {kEarliestInstant, kLatestInstant}) == 0);
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
  index.profile(0, range, duration_from_seconds(200.0 * 365 * 86'400 / 1000),
                [&](const IndexHit& hit) {
                  ++hits;
                  counted += hit.count;
                });
  CHECK(counted == 20'000);
  CHECK(hits <= 16);
}

// What made a frame as costly as the number of events: a long event among the short ones.
TEST_CASE("long events among short ones leave the answer as small as the picture") {
  std::mt19937_64 random(16);
  std::vector<test::TestEvent> events;
  const auto begin = test::day(2000);
  constexpr std::int64_t kYears = 20LL * 365 * 86'400;
  for (int i = 0; i < 50'000; ++i) {
    auto from = begin;
    from.seconds += static_cast<std::int64_t>(random() % kYears);
    auto to = from;
    to.seconds += 3600LL << random() % 16;
    test::TestEvent event;
    event.span = test::instant(from, Precision::minute);
    if (i % 7 == 0) {
      event.span.end = to;
      event.span.flags = span_flag::interval;
    }
    if (i % 7 == 1)
      event.span.flags = static_cast<std::uint16_t>(
          span_flag::interval | (i % 2 == 0 ? span_flag::start_open : span_flag::end_open));
    events.push_back(event);
  }
  const auto store = test::make_store(events);
  const LaneIndex index(store, 1, [](EventRow) { return 0U; });
  for (const double share : {1.0, 0.3, 0.01}) {
    auto from = begin;
    from.seconds += kYears / 3;
    const TimeRange range{from, add(from, duration_from_seconds(kYears * share))};
    constexpr int kPixels = 1000;
    const auto pixel = duration_from_seconds(kYears * share / kPixels);
    std::size_t cells = 0, counted = 0;
    index.profile(0, range, pixel, [&](const IndexHit& hit) {
      ++cells;
      counted += hit.count;
    });
    CHECK(counted == oracle(store, store.lane(0), range).size());
    CHECK(cells < 8 * kPixels);
  }
}
