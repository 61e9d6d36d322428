// Level of detail per lane: any viewport in O(pixels), not O(events).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/event_colours.hpp"
#include "index/event_groups.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// What an index query answers with: one event, or so many that fall within less than the least
// width asked for.
struct IndexHit {
  EventRow event = kNoEvent;  // kNoEvent for a cell
  // A cell of the density profile, or the event itself:
  Instant begin, end;  // first start and last end
  std::uint32_t count = 1;
  ColourId colour = 0;   // the event's, or that of most of the cell's
  float importance = 0;  // the largest
};

// Events put into lanes by a grouping, each lane's in order of start, under an implicit 16-ary tree
// whose nodes hold count, first start, last end, largest importance and dominant colour.
class LaneIndex {
public:
  // The lane of an event: position in `lane_count` lanes, or kNoLane to leave it out.
  static constexpr std::uint32_t kNoLane = UINT32_MAX;
  using Grouping = std::function<std::uint32_t(EventRow)>;

  LaneIndex() = default;
  // One lane for each group, without the events for which `keeps` is false. O(n). `store` must
  // outlive the index.
  LaneIndex(const EventStore& store, EventGroups groups, EventColours colours,
            const std::function<bool(EventRow)>& keeps);
  // By any grouping, coloured by kind.
  LaneIndex(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping);

  // Each lane's time counts from its first event of this kind; a kind that
  // no event has leaves all lanes without a day 0. O(n).
  void count_from(std::string_view kind_id);
  bool counts_from_events() const { return !zeros_.empty(); }
  // The lane's day 0: an instant there is that long after it. Nothing where it has none.
  std::optional<Instant> zero(std::uint32_t lane) const;
  // From the first to the last event of the lanes that have a day 0, counted from there.
  std::optional<TimeRange> range_from_zeros() const { return range_from_zeros_; }

  const EventGroups& groups() const { return groups_; }
  const EventColours& colours() const { return colours_; }

  std::uint32_t lane_count() const { return static_cast<std::uint32_t>(lanes_.size()); }
  std::size_t event_count(std::uint32_t lane) const { return lanes_[lane].rows.size(); }
  std::span<const EventRow> rows(std::uint32_t lane) const { return lanes_[lane].rows; }

  // Every event whose extent meets `range`, in order of start, exactly once: as itself, or counted
  // in one cell where a whole node of the tree lies within `least` of time. Nodes of a single event
  // are always the event. O(answer × log n).
  void query(std::uint32_t lane, TimeRange range, Duration least,
             const std::function<void(const IndexHit&)>& visit) const;

private:
  struct Node {
    Instant begin, end;
    std::uint32_t count = 0;
    float importance = 0;
    ColourId colour = 0;
  };
  struct LaneData {
    std::vector<EventRow> rows;
    std::vector<std::vector<Node>> levels;  // levels[0] groups 16 events each
  };
  void build(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping);
  void visit_node(const LaneData& lane, std::size_t level, std::size_t position, TimeRange range,
                  Duration least, const std::function<void(const IndexHit&)>& visit) const;

  const EventStore* store_ = nullptr;
  EventGroups groups_;
  EventColours colours_;
  std::vector<LaneData> lanes_;
  std::vector<std::optional<Instant>> zeros_;  // by lane; empty: the calendar's
  std::optional<TimeRange> range_from_zeros_;
};

}  // namespace timeloom
