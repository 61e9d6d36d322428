// Ticks of an axis that counts from a day 0, not from a calendar.
#pragma once

#include <vector>

#include "time/ticks.hpp"

namespace timeloom {

// `offsets` are lengths of time before and after instant 0. The finest of the steps that people
// count in (1, 2, 5 × 10^n of years, of days below a year, and of parts of a second; 1, 2, 3, 6, 12
// hours; 1, 2, 5, 10, 15, 30 minutes and seconds) that leaves `min_spacing` pixels between ticks
// over `width`. Labels: "Day 0", "+2 years", "−6 hours"; a year is 365.2425 days.
std::vector<Tick> make_relative_ticks(TimeRange offsets, double width, double min_spacing,
                                      const Language& language = {});

}  // namespace timeloom
