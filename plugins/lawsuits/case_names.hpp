// Ids of cases, the same whichever service the docket came through, so that an appeal finds the
// case it came from.
#pragma once

#include <string>
#include <string_view>

namespace timeloom::lawsuits {

// "nvb/14-16024" of a court's id and its number for the case. The initials of judges that some
// clerks put behind a number ("3:08-cv-00284-TMB") are left out.
std::string case_id(std::string_view court, std::string_view docket_number);

}  // namespace timeloom::lawsuits
