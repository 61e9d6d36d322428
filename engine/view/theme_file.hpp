// Themes as JSON: assets/themes has some.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"
#include "view/theme.hpp"

namespace timeloom {

// {"timeloom_theme": 1, "label": …, "based_on": "light" or "dark", "colours": {role: "#RRGGBB"},
//  "roles": {name: "#RRGGBB" or {"colour", "pattern"}}, "fonts": {"title", "text"},
//  "lines": {name: width}}. What is not said is as in the theme that it is based on; without one
// every colour is said. The error names the member and what was expected there.
Result<Theme> parse_theme(std::string_view text);

// The error names the file too.
Result<Theme> load_theme(const std::filesystem::path& file);

}  // namespace timeloom
