// How a bill is called: in ids, on screen and on the web.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "legislation/bill.hpp"

namespace timeloom::legislation {

// From the parts as files write them ("HR", "1865", 115). Nothing where one is missing or no such
// type of bill exists.
std::optional<BillNumber> bill_number(std::string_view congress, std::string_view type,
                                      std::string_view number);

std::optional<BillNumber> bill_from_id(std::string_view id);  // "hr1865-115"

std::string bill_id(const BillNumber& number);     // "hr1865-115"
std::string bill_label(const BillNumber& number);  // "H.R. 1865 (115th)"
std::string bill_url(const BillNumber& number);    // at congress.gov

// A law's number is like "114-47"; each of these is empty where it is not.
std::string law_url(const Law& law);       // at govinfo.gov
std::string law_citation(const Law& law);  // "Pub. L. 114-47", "Pvt. L. 114-1"

}  // namespace timeloom::legislation
