// Dates that Regulations.gov writes as moments in UTC.
#pragma once

#include <string>
#include <string_view>

namespace timeloom::policy {

// "1977-10-17T04:00:00Z" is midnight in Washington and means 17 October; "1977-11-29T04:59:59Z" is
// the last second of 28 November there. Answers the date, "1977-11-28", as it does for
// "1977-11-28T23:59:59-05:00"; text of another form comes back as it is.
std::string washington_date(std::string_view moment);

}  // namespace timeloom::policy
