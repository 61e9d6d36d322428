// Whether an axis of many events says that its times of day are UTC.
#pragma once

#include "time/stated_time.hpp"

namespace timeloom {

enum class AxisClock : std::uint8_t { unnamed, utc };

// Which clocks the times of day of some events are stated by. Whole dates have none.
class StatedClocks {
public:
  void include(const TimeSpan& span) {
    include(start_of(span));
    include(end_of(span));
  }
  void include(const StatedClocks& others) {
    has_utc_ |= others.has_utc_;
    has_local_ |= others.has_local_;
  }

  // An axis that only some of its events are on by UTC must not say so of all.
  AxisClock axis() const { return has_utc_ && !has_local_ ? AxisClock::utc : AxisClock::unnamed; }

private:
  void include(const StatedTime& stated) {
    const bool has_time = stated.precision > Precision::day;
    has_utc_ |= has_time && !stated.is_local;
    has_local_ |= has_time && stated.is_local;
  }

  bool has_utc_ = false, has_local_ = false;
};

}  // namespace timeloom
