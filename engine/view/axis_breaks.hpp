// Long silences that an axis leaves out.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "time/time_span.hpp"

namespace timeloom {

struct AxisBreaks {
  bool automatic = false;         // wherever nothing happens for long
  std::vector<TimeRange> ranges;  // and these

  friend bool operator==(const AxisBreaks&, const AxisBreaks&) = default;
};

// "auto", or a range as documents write it: "1998/2003".
Result<void> add_break(std::string_view text, AxisBreaks& breaks);

// What the breaks take out of `shown`: in order, apart from one another and from its ends. A
// silence is a stretch in which no event of the index begins or ends; one is long that takes a
// tenth of `shown`, and the longest four are cut, to whole years, months, days or hours, with
// something of the silence left at both ends. O(events log events) where breaks are automatic.
std::vector<TimeRange> cuts_within(const AxisBreaks& breaks, const EventStore& store,
                                   const LaneIndex& index, TimeRange shown);

}  // namespace timeloom
