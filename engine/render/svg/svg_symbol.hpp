// A symbol's outline as a path.
#pragma once

#include <string>

#include "scene/display_list.hpp"

namespace timeloom {

// Around the origin and ten times as large as symbol_outline, so that hundredths are fine enough.
std::string svg_symbol(SymbolShape shape);

}  // namespace timeloom
