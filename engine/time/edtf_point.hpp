// One end of a span and the EDTF date or time that states it.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "time/edtf_value.hpp"
#include "time/time_span.hpp"

namespace timeloom {

struct StatedTime {
  Instant at;
  Precision precision = Precision::day;
  bool is_uncertain = false;
  bool is_approximate = false;

  friend bool operator==(const StatedTime&, const StatedTime&) = default;
};

// Digits that are not specified widen the date to the unit that holds them: "156X-12-25" is the
// 1560s, "1985-04-1X" is April 1985, "1984-1X" the fourth quarter. So do digits that are not
// significant. The error does not repeat the text.
Result<StatedTime> resolve(const EdtfPoint& point, std::string_view zone);

// The point that resolves to `stated`, or to the nearest that EDTF can say.
EdtfPoint to_edtf_point(const StatedTime& stated);

}  // namespace timeloom
