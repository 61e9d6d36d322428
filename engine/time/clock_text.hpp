// Times of day in digits.
#pragma once

#include <string>
#include <string_view>

#include "time/civil.hpp"
#include "time/precision.hpp"

namespace timeloom {

// "14:00" for hours and minutes, "14:05:09", "14:05:09.250" and so on down to nanoseconds.
std::string clock_text(const CivilTime& time, Precision precision);

// What is said after a time of day: " UTC", and nothing after a local one.
std::string_view zone_text(bool is_local);

}  // namespace timeloom
