// One date, or two, in words; qualifiers and open ends are describe's.
#pragma once

#include <string>

#include "time/language.hpp"
#include "time/time_span.hpp"

namespace timeloom {

enum class WordLength { full, brief };

// "23 July 2013", "the 1990s", "winter 2001–02", "13.8 billion years ago".
std::string date_words(Instant at, Precision precision, WordLength length,
                       const Language& language = {});

// "4 June 2012 – 10 December 2012"; brief, "4 Jun – 10 Dec 2012".
std::string date_range_words(const TimeSpan& span, WordLength length,
                             const Language& language = {});

}  // namespace timeloom
