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

std::string bill_id(const BillNumber& number);     // "hr1865-115"
std::string bill_label(const BillNumber& number);  // "H.R. 1865 (115th)"
std::string bill_url(const BillNumber& number);    // at congress.gov

// At govinfo.gov; empty where the number is not like "114-47".
std::string law_url(const Law& law);

}  // namespace timeloom::legislation
