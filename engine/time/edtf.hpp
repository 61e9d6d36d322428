// Dates as people and standards write them, to TimeSpan and back.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// Reads one EDTF value (ISO 8601-2:2019, levels 0 to 2: https://www.loc.gov/standards/datetime/),
// or an ISO 8601 or RFC 3339 time ("2013-07-29T10:00:00.5-04:00", also with a space for the T, and
// down to "2013-07-29T10"). The basic format without separators is not read. `zone`, an IANA name
// or a fixed offset ("+02:00", "Z"), applies to times that carry none; where it is empty these are
// local. The end of an interval that carries none has the offset of the start, as in ISO 8601.
// Dates without a time have no zone and never shift. The error says what is wrong with which part:
// "2013-02-30: February 2013 has 28 days".
//
// What a span cannot hold is widened, never narrowed:
// - A set is the extent of its members, earliest to latest, and an interval unless that is one
// date.
// - A qualified component qualifies the whole date.
// - Unspecified and insignificant digits give the unit that holds them: "156X-12-25" is the 1560s,
//   "1985-XX-25" is 1985, "1950S2" the century of 1950. A year with an exponent alone is exact.
// - Seasons are the meteorological ones of the north unless the code says south (29 to 32); winter
//   begins in the December of its year.
// - A leap second (:60, only in the last minute of a day in UTC) is the last unit of its minute.
// - One to three digits of a fraction mean milliseconds, up to six microseconds, more nanoseconds;
//   those after the ninth are dropped.
//
// Beyond EDTF, so that every span can be written: intervals of times, a qualifier after a time, and
// months, days and times after a year with Y ("Y12013-07-29").
Result<TimeSpan> parse_time(std::string_view text, std::string_view zone = {});

// The EDTF text of a span, the shortest that parse_time reads back as the same span; times are
// printed in UTC, local ones without offset. Where no text says the span (a decade that begins in
// 2013), the unit that its beginning lies in.
std::string to_edtf(const TimeSpan& span);

}  // namespace timeloom
