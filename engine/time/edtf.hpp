// Dates as people and standards write them, to TimeSpan and back.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// Reads one EDTF value (ISO 8601-2:2019, levels 0 to 2: https://www.loc.gov/standards/datetime/),
// an ISO 8601 or RFC 3339 time ("2013-07-29T10:00:00.5-04:00", also with a space for the T).
// `zone`, an IANA name or a fixed offset ("+02:00", "Z"), applies to times that carry none; empty
// means UTC. Dates without a time have no zone and never shift. The error says what is wrong with
// which part: "2013-02-30: February 2013 has 28 days".
Result<TimeSpan> parse_time(std::string_view text, std::string_view zone = {});

// The EDTF text of a span, the shortest that parse_time reads back as the same span; times are
// printed in UTC.
std::string to_edtf(const TimeSpan& span);

}  // namespace timeloom
