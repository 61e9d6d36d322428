// Any bytes as one line of valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace timeloom {

// Bad bytes become U+FFFD; line and paragraph ends, tabs and other controls become blanks.
std::string clean_text(std::string_view text);

}  // namespace timeloom
