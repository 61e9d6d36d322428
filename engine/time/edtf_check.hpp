// Whether what EDTF can spell exists: months, days and times of day.
#pragma once

#include <string>

#include "time/edtf_value.hpp"

namespace timeloom {

// What is wrong, in words ("February 2013 has 28 days"); empty if nothing is.
std::string find_fault(const EdtfDate& date);
std::string find_fault(const EdtfTime& time);

}  // namespace timeloom
