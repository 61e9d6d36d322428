// The dates and times that most tables have, read without the host.
#pragma once

#include <timeloom/plugin.h>

#include <optional>
#include <string_view>

namespace timeloom::table {

// What the host's parse_time answers for "2013", "2013-07", "2013-07-23", "2013-07-23T14:05" and
// "2013-07-23T14:05:09", also with a space for the T; a time may end in Z, and without it is read
// only where `zone` is empty, which makes it local. Nothing for any other text, be it a date or
// not: it is for the host to judge.
std::optional<timeloom_span> plain_time(std::string_view text, std::string_view zone);

}  // namespace timeloom::table
