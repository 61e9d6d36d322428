// How exactly a date is known, and what local clocks showed: the second line under a date in words.
#pragma once

#include <string>
#include <string_view>

#include "time/time_span.hpp"

namespace timeloom {

// "Exact to the day", "Somewhere within the year", "Beginning exact to the month, end to the day".
std::string describe_precision(const TimeSpan& span);

// "10:00 in America/New_York": what a clock there showed at the start, with the date where that is
// another day than in UTC. Empty for dates without a time, for local times, without a zone, and
// for zones unknown here.
std::string describe_local_time(const TimeSpan& span, std::string_view zone);

}  // namespace timeloom
