// Bills as GPO publishes them, made up, for measuring.
#pragma once

#include <cstddef>
#include <string>

namespace timeloom::benchmarks {

// BILLSTATUS 3.0.0 of H.R. `number` (115th): indented, with everything that real files hold, read
// or not. Most bills die in committee after two weeks; every thirtieth becomes law. The same number
// gives the same text.
std::string billstatus_xml(std::size_t number);

}  // namespace timeloom::benchmarks
