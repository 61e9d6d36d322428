// Dates in words, for people.
#pragma once

#include <string>

#include "time/language.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// "23 July 2013", "July 2013", "2012", "about 2004", "2016 (uncertain)", "the 1990s",
// "4 June 2012 – 10 December 2012" with an en dash, "since 2018", "until 1997",
// "from 2018 (end unknown)", "13.8 billion years ago", "the 20th century", "15 March 44 BC",
// "winter 2001–02" (seasons are named as in the north), "the second quarter of 2001". Times of day
// are UTC, "29 July 2013, 14:00 UTC", or local, "29 July 2013, 14:00".
// In other languages than English the same, as these say it.
std::string describe(const TimeSpan& span, const Language& language = {});

// The same, as short as it can be said on a figure: "23 Jul 2013".
std::string describe_short(const TimeSpan& span, const Language& language = {});

}  // namespace timeloom
