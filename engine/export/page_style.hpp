// The colours of a page: one name for each role of a theme, and its value in light and dark.
#pragma once

#include <string>
#include <vector>

#include "base/colour.hpp"
#include "view/theme.hpp"

namespace timeloom {

struct PageThemes {
  Theme light, dark;
};

// A theme and its counterpart.
PageThemes page_themes(const Theme& chosen);

// CSS that gives each role its value: light as it is and on paper, dark where the device or the
// page asks for it. The first of the looks is the page's own; another holds where the root's
// data-look is its number. At least one.
std::string colour_properties(const std::vector<PageThemes>& looks);

// "var(--ink)" where the light theme has the colour in a role; else "#rrggbb".
std::string colour_reference(const Theme& light, Colour colour);

}  // namespace timeloom
