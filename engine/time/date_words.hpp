// One date, or two, in words; qualifiers and open ends are describe's.
#pragma once

#include <string>

#include "time/language.hpp"
#include "time/stated_time.hpp"

namespace timeloom {

enum class WordLength { full, brief };

// "23 July 2013", "the 1990s", "winter 2001–02", "13.8 billion years ago". Its qualifiers are not
// said.
std::string date_words(const StatedTime& date, WordLength length, const Language& language = {});

// So that they can be said as "29 July 2013, 10:00–12:30".
bool are_times_of_one_day(const TimeSpan& span);

// "4 June 2012 – 10 December 2012"; brief, "4 Jun – 10 Dec 2012".
std::string date_range_words(const TimeSpan& span, WordLength length,
                             const Language& language = {});

}  // namespace timeloom
