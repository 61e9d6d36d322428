// What a tick of the axis says.
#pragma once

#include <string>

#include "time/language.hpp"
#include "time/ticks.hpp"

namespace timeloom {

// What is counted under the minor row; nanosecond steps stand for seconds, ms and µs there. Years
// have no parent.
TickStep parent_step(TickStep step);

std::string minor_label(Instant at, TickStep step, const Language& language);

// `after_first` leaves out the date of a clock time, which the tick before it has said.
std::string major_label(Instant at, TickStep parent, bool after_first, const Language& language);

}  // namespace timeloom
