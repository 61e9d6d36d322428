// How long something lasts, in words.
#pragma once

#include <string>

#include "time/language.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// In the largest unit of which it has two or more, rounded: "6 years", "5 months", "12 days",
// "3 hours", "40 minutes", "1 second". Years from ten thousand on have separators: "66,000 years".
std::string length_words(TimeRange range, const Language& language = {});

}  // namespace timeloom
