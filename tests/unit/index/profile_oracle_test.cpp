// The cells of a profile, each counted again the slow way.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "index/duration_class.hpp"
#include "support/event_maker.hpp"

using namespace timeloom;

namespace {

// Ties, instants, long intervals among short ones, open ones, and ends in no order.
std::vector<test::TestEvent> tied_events(std::mt19937_64& random, std::size_t count) {
  std::vector<test::TestEvent> events(count);
  const std::uint64_t places = 1 + random() % 400;
  for (auto& event : events) {
    auto start = test::day(2000);
    start.seconds += static_cast<std::int64_t>(random() % places) * 3'600;
    auto end = start;
    end.seconds += static_cast<std::int64_t>(60 + random() % (60ULL << random() % 16));
    event.kind = "kind." + std::to_string(random() % 4);
    event.importance = static_cast<float>(random() % 101) / 100;
    event.span =
        random() % 3 == 0 ? test::instant(start, Precision::hour) : test::interval(start, end);
    if (!event.span.is_interval()) continue;
    event.span.start_precision = event.span.end_precision = Precision::second;
    if (random() % 4 == 0)
      event.span.flags |= random() % 2 == 0 ? span_flag::start_open : span_flag::end_open;
  }
  return events;
}

struct Covered {
  EventRow row;
  Instant begin, end;
};

class Oracle {
public:
  Oracle(const EventStore& store, const std::vector<EventRow>& rows, TimeRange range)
      : store_(store), range_(range) {
    for (const auto row : rows) {
      const auto covered = reach(store.span(row));
      if (covered.begin >= range.end || covered.end <= range.begin) continue;
      auto& part = covered.begin < range.begin ? running_ : started_;
      part.push_back({row, covered.begin, covered.end});
    }
  }

  std::size_t running() const { return running_.size(); }
  std::size_t size() const { return running_.size() + started_.size(); }

  // A cell of those that run in from before, in order of when they end.
  void check_running(const IndexHit& hit) {
    REQUIRE(hit.begin == range_.begin);
    REQUIRE(hit.end > last_end_);
    const auto ends_here = [&](const Covered& event) {
      const bool is_last = hit.end == range_.end;
      return event.end > last_end_ && (is_last || event.end <= hit.end);
    };
    REQUIRE(hit.count == std::ranges::count_if(running_, ends_here));
    last_end_ = hit.end;
  }

  // A cell of those that begin in range, in order of when they do.
  void check_started(const IndexHit& hit, Duration step) {
    REQUIRE(next_ + hit.count <= started_.size());
    const auto first = started_.begin() + static_cast<std::ptrdiff_t>(next_);
    const auto last = first + static_cast<std::ptrdiff_t>(hit.count);
    next_ += hit.count;
    REQUIRE(hit.begin == first->begin);
    const auto ends_last = [](const Covered& a, const Covered& b) { return a.end < b.end; };
    const auto end = std::max_element(first, last, ends_last)->end;
    REQUIRE(hit.end >= std::min(range_.end, end));
    REQUIRE(hit.end <= std::min(range_.end, add(end, step)));
    REQUIRE(to_seconds(difference(std::prev(last)->begin, first->begin)) <= 2 * to_seconds(step));
    float importance = 0;
    for (auto event = first; event != last; ++event)
      importance = std::max(importance, store_.importance(event->row));
    REQUIRE(hit.importance == importance);
    REQUIRE(hit.event == (hit.count == 1 ? first->row : kNoEvent));
  }

  void check_all_counted() const { REQUIRE(next_ == started_.size()); }

private:
  const EventStore& store_;
  TimeRange range_;
  std::vector<Covered> running_, started_;
  Instant last_end_ = kEarliestInstant;
  std::size_t next_ = 0;
};

TimeRange random_range(std::mt19937_64& random, TimeRange whole) {
  const double length = to_seconds(difference(whole.end, whole.begin));
  const auto part = [&](std::uint64_t parts) {
    return length * static_cast<double>(random() % parts) / static_cast<double>(parts);
  };
  const double from = part(1000), wide = 1 + part(random() % 2 == 0 ? 1000 : 50) / 4;
  return {add(whole.begin, duration_from_seconds(from)),
          add(whole.begin, duration_from_seconds(from + wide))};
}

}  // namespace

TEST_CASE("each cell of a profile counts what the slow way counts there, no event twice") {
  std::mt19937_64 random(41);
  for (int round = 0; round < 60; ++round) {
    const auto store = test::make_store(tied_events(random, 1 + random() % 1500));
    const EventColours colours(store, PropertyKind::kind);
    std::map<unsigned, std::vector<EventRow>> rows;
    for (EventRow row = 0; row < store.size(); ++row)
      rows[DurationClass::number_of(reach(store.span(row)))].push_back(row);
    for (const auto& [number, members] : rows) {
      const DurationClass events(store, colours, members);
      for (int query = 0; query < 20; ++query) {
        const auto range = random_range(random, *store.range());
        const double wide = to_seconds(difference(range.end, range.begin));
        const auto least = duration_from_seconds(wide / static_cast<double>(1 + random() % 1000));
        Duration longest;
        for (const auto row : members) {
          const auto covered = reach(store.span(row));
          longest = std::max(longest, difference(covered.end, covered.begin));
        }
        const auto reached = reach(store.span(members.front()));
        const bool is_open = reached.begin == kEarliestInstant || reached.end == kLatestInstant;
        const auto step =
            is_open ? least : std::max(least, duration_from_seconds(to_seconds(longest) / 16));
        Oracle oracle(store, members, range);
        std::size_t counted = 0;
        events.profile(store, colours, range, least, [&](const IndexHit& hit) {
          if (counted < oracle.running())
            oracle.check_running(hit);
          else
            oracle.check_started(hit, step);
          counted += hit.count;
        });
        REQUIRE(counted == oracle.size());
        oracle.check_all_counted();
      }
    }
  }
}

// They were one cell, as long as the longest: a tail that looked flat.
TEST_CASE("what runs in from before a profile thins out as its events end") {
  std::mt19937_64 random(42);
  std::vector<test::TestEvent> events(20'000);
  constexpr std::int64_t kDay = 86'400;
  for (auto& event : events) {
    auto start = test::day(2000), end = start;
    start.seconds -= static_cast<std::int64_t>(random() % 100) * kDay;
    end.seconds += static_cast<std::int64_t>(random() % 400) * kDay;
    event.span = test::interval(start, end);
  }
  const auto store = test::make_store(events);
  const EventColours colours(store, PropertyKind::kind);
  std::map<unsigned, std::vector<EventRow>> rows;
  for (EventRow row = 0; row < store.size(); ++row)
    rows[DurationClass::number_of(reach(store.span(row)))].push_back(row);
  const TimeRange range{test::day(2000, 1, 2), test::day(2001, 6)};
  std::vector<std::pair<Instant, std::size_t>> cells;  // until when, how many
  for (const auto& [number, members] : rows)
    DurationClass(store, colours, members)
        .profile(store, colours, range, duration_from_seconds(kDay),
                 [&](const IndexHit& hit) { cells.emplace_back(hit.end, hit.count); });
  CHECK(cells.size() < 60);
  for (int day = 10; day < 400; day += 10) {
    const auto at = add(range.begin, duration_from_seconds(static_cast<double>(day * kDay)));
    std::size_t counted = 0, running = 0, near = 0;
    for (const auto& [end, count] : cells) counted += end > at ? count : 0;
    for (EventRow row = 0; row < store.size(); ++row) {
      const auto covered = reach(store.span(row));
      const double after = to_seconds(difference(covered.end, at));
      running += after > 0;
      near += std::abs(after) <= 32 * kDay;  // a sixteenth of the longest
    }
    CHECK(counted >= running);
    CHECK(counted <= running + near);
  }
}
