// Ranges and instants as text: what --range and a document's "range" and "at" say.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "time/instant.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// An EDTF interval, or one date for all that it covers: "2008/2018" reaches to the end of 2018, and
// "2012" is that year. Both ends must be stated and the range must not be empty.
Result<TimeRange> parse_range(std::string_view text);

// The shortest that parse_range reads back as the same range, to the second or finer.
std::string print_range(TimeRange range);

// The beginning of one EDTF date or time: "2013-07-29", "2013-07-29T10:00:00Z".
Result<Instant> parse_instant(std::string_view text);

// The shortest date or time that parse_instant reads back as the same instant.
std::string print_instant(Instant instant);

}  // namespace timeloom
