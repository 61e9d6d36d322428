// Times of day in digits.
#pragma once

#include <string>

#include "time/civil.hpp"
#include "time/precision.hpp"

namespace timeloom {

// "14:00" for hours and minutes, "14:05:09", "14:05:09.250" and so on down to nanoseconds.
std::string clock_text(const CivilTime& time, Precision precision);

}  // namespace timeloom
