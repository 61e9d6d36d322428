// How sure it is that a file is a table of events.
#pragma once

#include <timeloom/plugin.hpp>

namespace timeloom::table {

// 80 for delimited text whose header has a date column, 40 where only the extension speaks for it;
// 70 for a JSON list or JSON lines of objects with a date, 15 for other JSON; 0 for anything else.
// Plugins for particular formats answer more for theirs.
int probe(const plugin::ProbeInput& input);

}  // namespace timeloom::table
