// What the commands print about a loading.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "store/event_store.hpp"

namespace timeloom::cli {

// One line a diagnostic, the first `most` of those at least as severe as `least`, then how many
// more there are.
void print_diagnostics(std::ostream& out, const Diagnostics& diagnostics, Severity least,
                       std::size_t most);

// "2 records skipped, 1 warning", or "no problems".
std::string summarise(const Diagnostics& diagnostics);

// "1 event", "12,345 events".
std::string count_of(std::size_t count, const std::string& one, const std::string& many);

}  // namespace timeloom::cli
