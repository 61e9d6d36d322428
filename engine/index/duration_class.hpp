// The events of a lane that last about equally long: what can be counted and summed up without
// looking at each.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "index/dominance_count.hpp"
#include "index/dominant_colour.hpp"
#include "index/event_colours.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// What an index answers with: one event, or several that are counted together.
struct IndexHit {
  EventRow event = kNoEvent;  // kNoEvent for a cell
  // The event's reach, or what the cell's events cover together, as far as it is in range:
  Instant begin, end;
  std::uint32_t count = 1;
  ColourId colour = 0;   // the event's, or that of most of the cell's
  float importance = 0;  // the largest
};

using VisitHit = std::function<void(const IndexHit&)>;

// The longest of a class lasts less than sixteen times as long as the shortest, so that a cell of
// events that begin together ends about where they end. A long event among short ones would make
// every cell that it falls into as long as itself.
//
// Ordered by start under an implicit 16-ary tree whose nodes hold count, first start, last end,
// largest importance and dominant colour; and by end, so that events are counted by two searches.
// Where ends do not follow each other as starts do, it is counted besides which of the events that
// end by some time began by another. About seven bytes an event, and then up to nine more.
//
// Events with an open start, with an open end and with both are a class each: their reach begins or
// ends where time does.
class DurationClass {
public:
  // Which class an event belongs to, by its reach; below `numbers`.
  static unsigned number_of(TimeRange reach);
  static constexpr unsigned numbers = 32;

  // Makes a class of events that come one by one, so that one pass over a store makes many.
  class Builder;

  // `rows` are of one class, at least one, in order of start. O(n log n), nearly O(n) where ends
  // follow each other as starts do.
  DurationClass(const EventStore& store, const EventColours& colours, std::vector<EventRow> rows);

  std::size_t size() const { return by_start_.size(); }

  // How many events reach into the range. O(log n).
  std::size_t count(const EventStore& store, TimeRange range) const;
  // Those, each as itself, in order of start. O(answer) where events come evenly: sixteen times as
  // many are looked at at most.
  void query(const EventStore& store, const EventColours& colours, TimeRange range,
             const VisitHit& visit) const;
  // Those, each counted in exactly one cell (or as itself, where it stands alone). The events of a
  // cell begin within twice `least` of each other, or an eighth of what the longest of those that
  // are not open lasts; it ends with them or, within `least`, after. Those that run into the range
  // are counted by when they end, as closely. O(range / least + log n).
  void profile(const EventStore& store, const EventColours& colours, TimeRange range,
               Duration least, const VisitHit& visit) const;

private:
  static constexpr std::size_t fanout = 16;

  struct Node {
    Instant begin, end;  // first start, last end
    std::uint32_t count = 0;
    float importance = 0;
    ColourId colour = 0;
  };
  struct Profiling;
  struct Enumeration;

  bool is_open() const { return begins_open_ || ends_open_; }
  Instant begin_of(const EventStore& store, EventRow row) const {
    return begins_open_ ? kEarliestInstant : store.start(row);
  }
  std::size_t starts_before(const EventStore& store, Instant at) const;
  std::size_t ends_until(const EventStore& store, Instant at) const;
  // The events that run on past the beginning of the range, counted by when they end.
  void profile_running(const EventStore& store, TimeRange range, std::size_t begun, Duration step,
                       const VisitHit& visit) const;
  std::size_t width_of_root() const;  // events that there would be room for below it
  // Where the children of a node above the leaves begin and end, in the level below it.
  std::pair<std::size_t, std::size_t> children(std::size_t level, std::size_t position) const;
  void order_by_end(const EventStore& store);
  void build_levels(std::vector<Node> leaves);

  DurationClass() = default;

  std::vector<EventRow> by_start_, by_end_;  // by_end_ is empty where both orders are one,
  DominanceCount begun_of_ended_;          // as are these: positions in by_start_, in order of end
  std::vector<std::vector<Node>> levels_;  // levels_[0] groups 16 events each
  Duration longest_;
  bool begins_open_ = false, ends_open_ = false;
};

class DurationClass::Builder {
public:
  explicit Builder(std::size_t size);  // of how many events

  // In order of start. `reach` is the event's, and all are of one class.
  void add(EventRow row, TimeRange reach, ColourId colour, float importance);
  // Of at least one event. Leaves nothing here. O(n), and O(n log n) where ends do not follow each
  // other as starts do.
  DurationClass build(const EventStore& store, const EventColours& colours);

private:
  void close_leaf();

  DurationClass made_;
  std::vector<Node> leaves_;
  DominantColour dominant_;  // of the last leaf
  Instant last_end_ = kEarliestInstant;
  bool ends_follow_ = true;
};

}  // namespace timeloom
