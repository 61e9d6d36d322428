// Ids of cases, the same whichever service the docket came through, so that an appeal finds the
// case it came from.
#pragma once

#include <string>
#include <string_view>

namespace timeloom::lawsuits {

// A number for a case without the initials of judges that some clerks put behind it
// ("3:08-cv-00284-TMB").
std::string_view without_initials(std::string_view docket_number);

// "nvb/14-16024" of a court's id and its number for the case, without initials.
std::string case_id(std::string_view court, std::string_view docket_number);

}  // namespace timeloom::lawsuits
