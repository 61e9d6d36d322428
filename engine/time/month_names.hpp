// English month names, for labels and messages.
#pragma once

#include <string_view>

namespace timeloom {

// 1 is January.
constexpr std::string_view month_name(int month) {
  constexpr std::string_view kNames[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
  return kNames[month - 1];
}

// "Jan".
constexpr std::string_view short_month_name(int month) {
  return month_name(month).substr(0, 3);
}

}  // namespace timeloom
