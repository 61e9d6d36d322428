// GPO's BILLSTATUS XML, both the schema from before 2022 and 3.0.0.
#pragma once

#include <string_view>

#include "legislation/bill.hpp"

namespace timeloom::legislation {

bool looks_like_billstatus(std::string_view head);

// One file is one bill. Throws Failure where the XML is broken, saying at which byte and line, or
// does not say which bill it is about; a bill that was read halfway would tell a wrong story.
Bill read_billstatus(std::string_view bytes);

}  // namespace timeloom::legislation
