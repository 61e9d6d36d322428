// Dates in words, for people.
#pragma once

#include <string>

#include "time/time_span.hpp"

namespace timeloom {

// "23 July 2013", "July 2013", "2012", "about 2004", "2016 (uncertain)", "the 1990s",
// "4 June 2012 – 10 December 2012", "since 2018", "until 1997", "13.8 billion years ago" with an en
// dash in ranges. Times of day are UTC: "29 July 2013, 14:00 UTC".
std::string describe(const TimeSpan& span);

// The same, as short as it can be said on a figure: "23 Jul 2013".
std::string describe_short(const TimeSpan& span);

}  // namespace timeloom
