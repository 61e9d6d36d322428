// What a tick of the axis says.
#pragma once

#include <string>

#include "time/axis_clock.hpp"
#include "time/language.hpp"
#include "time/ticks.hpp"

namespace timeloom {

// What is counted under the minor row; nanosecond steps stand for seconds, ms and µs there. Years
// have no parent.
TickStep parent_step(TickStep step);

std::string minor_label(Instant at, TickStep step, const Language& language);

std::string major_label(Instant at, TickStep parent, AxisClock clock, const Language& language);
// Without the date of a clock time, but at midnight, when the day is a new one.
std::string short_major_label(Instant at, TickStep parent, AxisClock clock,
                              const Language& language);

}  // namespace timeloom
