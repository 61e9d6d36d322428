#include "index/duration_class.hpp"

#include <algorithm>
#include <bit>

namespace timeloom {

namespace {

constexpr double kStepsOfLeaf = 2;
constexpr unsigned kBitsPerClass = 4;
constexpr unsigned kBitsOfNanoseconds = 30;
constexpr unsigned kOpenClasses = 24;  // and beyond: of no duration
constexpr unsigned kOpenStart = 1, kOpenEnd = 2;

unsigned open_ends(const TimeRange& reach) {
  return (reach.begin == kEarliestInstant ? kOpenStart : 0) |
         (reach.end == kLatestInstant ? kOpenEnd : 0);
}

Instant sooner(Instant at, Duration by) {
  const bool has_part = by.nanoseconds > 0;
  return add(at, {-by.seconds - (has_part ? 1 : 0),
                  has_part ? kNanosecondsPerSecond - by.nanoseconds : 0});
}

Duration sixteenth(Duration duration) {
  return duration_from_seconds(to_seconds(duration) / 16);
}

}  // namespace

unsigned DurationClass::number_of(TimeRange range) {
  if (const auto open = open_ends(range); open > 0) return kOpenClasses + open;
  const auto lasts = difference(range.end, range.begin);
  const auto bits =
      lasts.seconds > 0
          ? kBitsOfNanoseconds +
                static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(lasts.seconds)))
          : static_cast<unsigned>(std::bit_width(lasts.nanoseconds));
  return bits / kBitsPerClass;
}

DurationClass::DurationClass(const EventStore& store, const EventColours& colours,
                             std::vector<EventRow> rows) {
  // They all begin where time does, so their order is that of their ends.
  if (reach(store.span(rows.front())).begin == kEarliestInstant)
    std::ranges::stable_sort(rows, {}, [&](EventRow row) { return reach(store.span(row)).end; });
  Builder builder(rows.size());
  for (const auto row : rows)
    builder.add(row, reach(store.span(row)), colours.of(row), store.importance(row));
  *this = builder.build(store, colours);
}

std::size_t DurationClass::starts_before(const EventStore& store, Instant at) const {
  const auto found = std::ranges::lower_bound(by_start_, at, {},
                                              [&](EventRow row) { return begin_of(store, row); });
  return static_cast<std::size_t>(found - by_start_.begin());
}

std::size_t DurationClass::ends_until(const EventStore& store, Instant at) const {
  const auto& ordered = by_end_.empty() ? by_start_ : by_end_;
  const auto found = std::ranges::upper_bound(
      ordered, at, {}, [&](EventRow row) { return reach(store.span(row)).end; });
  return static_cast<std::size_t>(found - ordered.begin());
}

std::size_t DurationClass::width_of_root() const {
  std::size_t width = fanout;
  for (std::size_t level = 1; level < levels_.size(); ++level) width *= fanout;
  return width;
}

std::pair<std::size_t, std::size_t> DurationClass::children(std::size_t level,
                                                            std::size_t position) const {
  const auto first = position * fanout;
  return {first, std::min(first + fanout, levels_[level - 1].size())};
}

// What has ended by the range's beginning began before its end.
std::size_t DurationClass::count(const EventStore& store, TimeRange range) const {
  return starts_before(store, range.end) - ends_until(store, range.begin);
}

// Positions in by_start_ are told apart from `first` to `last`.
struct DurationClass::Enumeration {
  const DurationClass& events;
  const EventStore& store;
  const EventColours& colours;
  TimeRange range;
  std::size_t first, last;
  const VisitHit& visit;

  void open(std::size_t level, std::size_t position, std::size_t width) {
    const auto begin = position * width, end = begin + width;
    if (begin >= last || end <= first) return;
    if (events.levels_[level][position].end <= range.begin) return;
    if (level > 0) {
      const auto [child, end_of_children] = events.children(level, position);
      for (auto at = child; at < end_of_children; ++at) open(level - 1, at, width / fanout);
      return;
    }
    for (auto at = std::max(first, begin); at < std::min(last, end); ++at) {
      const auto row = events.by_start_[at];
      const auto covered = reach(store.span(row));
      if (covered.end <= range.begin) continue;
      visit({row, covered.begin, covered.end, 1, colours.of(row), store.importance(row)});
    }
  }
};

void DurationClass::query(const EventStore& store, const EventColours& colours, TimeRange range,
                          const VisitHit& visit) const {
  const auto first = is_open() ? 0 : starts_before(store, sooner(range.begin, longest_));
  Enumeration walk{*this, store, colours, range, first, starts_before(store, range.end), visit};
  walk.open(levels_.size() - 1, 0, width_of_root());
}

struct DurationClass::Profiling {
  const DurationClass& events;
  const EventStore& store;
  const EventColours& colours;
  Instant range_end;
  Duration step, some_steps;
  std::size_t first, last;
  const VisitHit& visit;

  void open(std::size_t level, std::size_t position, std::size_t width) {
    const auto begin = position * width;
    const auto end = std::min(begin + width, events.by_start_.size());
    if (begin >= last || end <= first) return;
    const auto& nodes = events.levels_[level];
    const auto& node = nodes[position];
    // Where the next begins is at hand; the last start of this one would have to be fetched.
    const auto last_start = [&] {
      return position + 1 < nodes.size() ? nodes[position + 1].begin
                                         : events.begin_of(store, events.by_start_[end - 1]);
    };
    // A leaf is little: what is within a few steps needs no closer look.
    const auto narrow = level == 0 ? some_steps : step;
    if (begin >= first && end <= last && difference(last_start(), node.begin) < narrow) {
      visit({node.count == 1 ? events.by_start_[begin] : kNoEvent, node.begin,
             std::min(node.end, range_end), node.count, node.colour, node.importance});
      return;
    }
    if (level > 0) {
      const auto [child, end_of_children] = events.children(level, position);
      for (auto at = child; at < end_of_children; ++at) open(level - 1, at, width / fanout);
      return;
    }
    take_runs(std::max(first, begin), std::min(last, end));
  }

  // Of events that all end within a step of their beginning, it does not matter when.
  TimeRange reach_of(EventRow row) const {
    if (step < events.longest_) return reach(store.span(row));
    const auto begin = events.begin_of(store, row);
    return {begin, add(begin, events.longest_)};
  }

  // Of events that begin within a step of each other.
  void take_runs(std::size_t from, std::size_t to) {
    while (from < to) {
      IndexHit run{
          .event = events.by_start_[from], .begin = {}, .end = kEarliestInstant, .count = 0};
      DominantColour dominant;
      for (; from < to; ++from) {
        const auto row = events.by_start_[from];
        const auto covered = reach_of(row);
        if (run.count == 0) run.begin = covered.begin;
        if (!(difference(covered.begin, run.begin) < step) && run.count > 0) break;
        run.end = std::max(run.end, std::min(covered.end, range_end));
        run.importance = std::max(run.importance, store.importance(row));
        dominant.add(colours.of(row), 1);
        ++run.count;
      }
      if (run.count > 1) run.event = kNoEvent;
      run.colour = dominant.get();
      visit(run);
    }
  }
};

void DurationClass::profile_running(const EventStore& store, TimeRange range, std::size_t begun,
                                    Duration step, const VisitHit& visit) const {
  const auto ended_of_begun = [&](Instant at) {
    const auto ended = ends_until(store, at);
    return begun_of_ended_.empty()
               ? std::min(ended, begun)
               : begun_of_ended_.below(ended, static_cast<std::uint32_t>(begun));
  };
  const auto& all = levels_.back().front();
  const auto last_end = std::min(range.end, all.end);
  auto ended = ended_of_begun(range.begin);
  for (auto at = range.begin; ended < begun && at < last_end;) {
    at = std::min(add(at, step), last_end);
    const auto ended_by_now = at == last_end ? begun : ended_of_begun(at);
    if (ended_by_now > ended)
      visit({kNoEvent, range.begin, at, static_cast<std::uint32_t>(ended_by_now - ended),
             all.colour, all.importance});
    ended = ended_by_now;
  }
}

void DurationClass::profile(const EventStore& store, const EventColours& colours, TimeRange range,
                            Duration least, const VisitHit& visit) const {
  const auto first = starts_before(store, range.begin), last = starts_before(store, range.end);
  const auto step = std::max({least, is_open() ? Duration{} : sixteenth(longest_), Duration{0, 1}});
  const auto whole = difference(range.end, range.begin);
  profile_running(store, range, first, ends_open_ ? std::max(step, whole) : step, visit);
  const auto some_steps = duration_from_seconds(to_seconds(step) * kStepsOfLeaf);
  Profiling walk{*this, store, colours, range.end, step, some_steps, first, last, visit};
  walk.open(levels_.size() - 1, 0, width_of_root());
}

}  // namespace timeloom
