// The EDTF date or time that states one end of a span.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "time/edtf_value.hpp"
#include "time/stated_time.hpp"

namespace timeloom {

// Digits that are not specified widen the date to the unit that holds them: "156X-12-25" is the
// 1560s, "1985-04-1X" is April 1985, "1984-1X" the fourth quarter. So do digits that are not
// significant. The error does not repeat the text.
Result<StatedTime> resolve(const EdtfPoint& point, std::string_view zone);

// The point that resolves to `stated`, or to the nearest that EDTF can say.
EdtfPoint to_edtf_point(const StatedTime& stated);

}  // namespace timeloom
