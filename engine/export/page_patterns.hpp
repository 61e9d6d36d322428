// The patterns that tell bars of a page apart without colour, where a theme has them.
#pragma once

#include <string>
#include <vector>

#include "export/page_style.hpp"

namespace timeloom {

// What the page's style calls a role's pattern: "pattern-1-orange" of the second look.
std::string pattern_id(std::size_t look, std::string_view role);

// SVG with a pattern for each role of the looks' light themes that has one; nothing where none has.
std::string page_patterns(const std::vector<PageThemes>& looks);

}  // namespace timeloom
