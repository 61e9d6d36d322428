// Dates as TimelineJS has them: an object with a year, a month, … each a number or its text.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <timeloom/plugin.hpp>

namespace timeloom::timelinejs {

// The EDTF text of a date object: {"year": 2013, "month": "7"} is "2013-07". Years before 1 are
// those BC, as TimelineJS shows them: -44 is 44 BC, the year -43 of EDTF. Nothing where there is no
// year, or a part is no number.
std::optional<std::string> edtf_of(const nlohmann::json& date);

// From start_date and end_date. Nothing, with a sentence in `problem`, where there is no date or
// one does not exist.
std::optional<timeloom_span> span_of(const nlohmann::json& slide, plugin::Reader& reader,
                                     std::string& problem);

}  // namespace timeloom::timelinejs
