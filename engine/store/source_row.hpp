// One event of a source until it is in a store.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "store/event_input.hpp"
#include "store/lane_table.hpp"
#include "store/string_table.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// An importance of 0 to 1 in steps of 1/65535, as a store keeps it.
inline std::uint16_t quantised_importance(float importance) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(importance, 0.0F, 1.0F) * 65535.0F));
}

// Where an event stands in its source, for messages and the order of equal times; what is beyond
// four billion is taken for that.
struct SourcePlace {
  std::uint32_t record = 0, line = 0;
};

// Packed, because those of millions of events weigh more than the store that is made of them.
class SourceRow {
public:
  TimeSpan span() const {
    return {.start = {start_seconds_, start_nanoseconds_},
            .end = {end_seconds_, end_nanoseconds_},
            .start_precision = start_precision_,
            .end_precision = end_precision_,
            .flags = static_cast<std::uint16_t>(flags_ & ~kHasImportance)};
  }
  void set_span(const TimeSpan& span) {
    start_seconds_ = span.start.seconds;
    end_seconds_ = span.end.seconds;
    start_nanoseconds_ = span.start.nanoseconds;
    end_nanoseconds_ = span.end.nanoseconds;
    start_precision_ = span.start_precision;
    end_precision_ = span.end_precision;
    flags_ = static_cast<std::uint16_t>((flags_ & kHasImportance) | span.flags);
  }
  std::int64_t start_seconds() const { return start_seconds_; }

  SourcePlace place() const { return place_; }
  void set_place(std::uint64_t record, std::uint64_t line) {
    place_ = {bounded(record), bounded(line)};
  }

  void count_on_from(const SourcePosition& above) {
    set_place(above.record(place_.record), above.line(place_.line));
  }

  // Quantised; nothing where that of the kind counts.
  std::optional<std::uint16_t> importance() const {
    if ((flags_ & kHasImportance) == 0) return std::nullopt;
    return importance_;
  }
  // Negative: that of the kind.
  void set_importance(float importance) {
    if (importance < 0) return;
    importance_ = quantised_importance(importance);
    flags_ |= kHasImportance;
  }

private:
  static constexpr std::uint16_t kHasImportance = 1U << 15;
  static_assert((span_flag::all & kHasImportance) == 0);

  static std::uint32_t bounded(std::uint64_t number) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(number, std::numeric_limits<std::uint32_t>::max()));
  }

  std::int64_t start_seconds_ = 0, end_seconds_ = 0;
  std::uint32_t start_nanoseconds_ = 0, end_nanoseconds_ = 0;
  SourcePlace place_;

public:
  StringId id = kEmptyString, title = kEmptyString;
  LaneId lane = kRootLane;
  std::uint32_t details = 0;  // a position among the source's details
  std::uint16_t kind = 0;     // a KindId

private:
  std::uint16_t importance_ = 0, flags_ = 0;
  Precision start_precision_ = Precision::day, end_precision_ = Precision::day;
};
static_assert(sizeof(SourceRow) == 56);

}  // namespace timeloom
