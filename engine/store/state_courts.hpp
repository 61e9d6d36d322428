// The highest courts and the courts of appeals of the states by the names they go by: "Cal.",
// "Supreme Court of California" and "California Supreme Court" are one. Ids are those of
// CourtListener; abbreviations those of the Bluebook, table T1.3.
#pragma once

#include <optional>
#include <string_view>

#include "store/text_cursor.hpp"

namespace timeloom {

// The id of the court that is named at the cursor ("calctapp" for "Cal. Ct. App."), which then
// stands behind it. A state alone is its highest court where a date, a closing bracket or nothing
// follows. Ids are read where nothing follows them: "or" is a word too. Trial courts are none of
// these, but for New York's Supreme Court, which is one.
std::optional<std::string_view> read_state_court(TextCursor& cursor);

}  // namespace timeloom
