// Ranges of dates as people write them, turned into EDTF.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "table/spreadsheet_dates.hpp"

namespace timeloom::table {

// The EDTF interval of two dates with a dash or "to" between them, each EDTF or as
// edtf_from_spreadsheet reads it: "July 2012 – August 2013". A first date may leave its year to the
// second, "May-June 2020", and the end may not have come yet: "2022-present", "since 2022". Nothing
// for any other text.
std::optional<std::string> edtf_from_range(std::string_view text, std::optional<DateOrder> order);

// The two texts that a dash or "to" stands between.
std::optional<std::pair<std::string_view, std::string_view>> range_ends(std::string_view text);

// Whether an end is one that has not come yet: "present", "ongoing", "..".
bool is_open_end(std::string_view text);

}  // namespace timeloom::table
