// IANA time zones and fixed offsets, by way of Howard Hinnant's date library and the system's
// tzdata.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "time/civil.hpp"

namespace timeloom {

// The instant at which a clock in `zone` shows `local`. `zone` is an IANA name
// ("America/New_York"), a fixed offset ("+02:00", "-0500", "Z") or empty for UTC. A time that a
// clock change skips is read with the offset before the change; one that occurs twice is the first.
// Fails for a zone that is not known. After 2037 the zone's last rules go on; before the first
// known change its first offset holds.
Result<Instant> zoned_to_instant(const CivilTime& local, std::string_view zone);

// What a clock in `zone` shows at `instant`.
Result<CivilTime> instant_to_zoned(Instant instant, std::string_view zone);

}  // namespace timeloom
