// Dates in words in languages other than English, whose own words date_words has.
#pragma once

#include <string>

#include "time/date_words.hpp"
#include "time/language.hpp"

namespace timeloom {

// As date_words and date_range_words.
std::string local_date_words(const StatedTime& date, WordLength length, const Language& language);
std::string local_date_range_words(const TimeSpan& span, WordLength length,
                                   const Language& language);

}  // namespace timeloom
