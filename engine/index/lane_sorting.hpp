// Events put into lanes, and in each by how long they last.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "index/duration_class.hpp"
#include "index/event_colours.hpp"
#include "store/event_store.hpp"

namespace timeloom {

class SortedLanes {
public:
  SortedLanes() = default;
  // `lane_of` answers a number below `lane_count` or a higher one to leave an event out; it is
  // called from several threads. O(n), and O(n log n) where ends do not follow each other as starts
  // do; on all cores. Takes four bytes an event besides what is kept.
  SortedLanes(const EventStore& store, const EventColours& colours, std::uint32_t lane_count,
              const std::function<std::uint32_t(EventRow)>& lane_of);

  std::uint32_t size() const { return static_cast<std::uint32_t>(classes_.size()); }
  // Of a lane, in order of start.
  std::span<const EventRow> rows(std::uint32_t lane) const {
    return std::span(rows_).subspan(begins_[lane], begins_[lane + 1] - begins_[lane]);
  }
  // The same, apart by how long they last.
  std::span<const DurationClass> classes(std::uint32_t lane) const { return classes_[lane]; }

private:
  struct Sorting;

  std::vector<EventRow> rows_;       // of all lanes
  std::vector<std::size_t> begins_;  // of each lane in them, and the end
  std::vector<std::vector<DurationClass>> classes_;
};

}  // namespace timeloom
