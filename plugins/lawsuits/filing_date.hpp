// The dates that courts and their services write.
#pragma once

#include <timeloom/plugin.h>

#include <optional>
#include <string>
#include <string_view>

namespace timeloom::lawsuits {

// The day, where a time of day is given too ("2016-04-21T13:00:00-07:00"): courts file by the day,
// the one on their own clock, and services disagree about its zone. Other text as it is.
std::string_view day_of(std::string_view date);

// "2016-04-21", read without the host; nothing where it is anything else.
std::optional<timeloom_span> plain_day(std::string_view date);

// Whether a court can have filed anything then: not before there were courts here, and not far in
// the future, as slips of the key have it ("2913-05-01").
bool is_plausible(const timeloom_span& date);

// That "soon" is no date, or that it is too far off where it is one.
std::string why_unusable(std::string_view date, bool is_date);

}  // namespace timeloom::lawsuits
