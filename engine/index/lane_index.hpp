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
#include "index/lane_sorting.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// Events put into lanes by a grouping, each lane's in order of start and by how long they last.
class LaneIndex {
public:
  // The lane of an event: position in `lane_count` lanes, or kNoLane to leave it out.
  static constexpr std::uint32_t kNoLane = UINT32_MAX;
  using Grouping = std::function<std::uint32_t(EventRow)>;

  LaneIndex() = default;
  // One lane for each group, without the events for which `keeps` is false. O(n log n), on all
  // cores: `keeps` and groupings are called from several threads. `store` must outlive the index.
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
  // What a range of the axis is in the calendar, to that lane; nothing where it has no day 0.
  std::optional<TimeRange> calendar_range(std::uint32_t lane, TimeRange on_axis) const;
  // From the first to the last date stated in the lanes that have a day 0, counted from there.
  std::optional<TimeRange> range_from_zeros() const { return range_from_zeros_; }

  const EventGroups& groups() const { return groups_; }
  const EventColours& colours() const { return colours_; }

  std::uint32_t lane_count() const { return lanes_.size(); }
  std::size_t event_count(std::uint32_t lane) const { return lanes_.rows(lane).size(); }
  std::span<const EventRow> rows(std::uint32_t lane) const { return lanes_.rows(lane); }

  // How many events reach into `range`. O(log n).
  std::size_t count(std::uint32_t lane, TimeRange range) const;
  // Every one of those, exactly once, as itself; those of about one duration in order of start.
  // O(answer), where events come evenly.
  void query(std::uint32_t lane, TimeRange range, const VisitHit& visit) const;
  // Every one of those counted in exactly one cell, which is a few `least` wide, or as wide as its
  // events last. O(range / least + log n), whatever the number of events.
  void profile(std::uint32_t lane, TimeRange range, Duration least, const VisitHit& visit) const;

private:
  const EventStore* store_ = nullptr;
  EventGroups groups_;
  EventColours colours_;
  SortedLanes lanes_;
  std::vector<std::optional<Instant>> zeros_;  // by lane; empty: the calendar's
  std::optional<TimeRange> range_from_zeros_;
};

}  // namespace timeloom
