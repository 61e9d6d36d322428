// Dates as Americans write them, in tables and in prose.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timeloom::policy {

// "4/15/2016", "April 15, 2016", "Friday, April 15, 2016" and "Apr. 15, 2016" as "2016-04-15"; all
// other text comes back as it is.
std::string iso_date(std::string_view text);

// What the DATES paragraph of a document says: "This rule is effective May 2, 2016", "Comments must
// be received on or before May 16, 2016". Nothing where it says it in another way.
std::optional<std::string> effective_date_in(std::string_view prose);
std::optional<std::string> comment_deadline_in(std::string_view prose);

}  // namespace timeloom::policy
