// Dates as a reader types them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace timeloom {

// EDTF that says the same: EDTF stays, and dates as tables have them are turned into it, "march
// 2018" or "7/23/2013". What is neither stays too, so that who reads it says what is wrong. The
// error is that the month and the day could be either way round.
Result<std::string> edtf_from_typed(std::string_view text);

}  // namespace timeloom
