// Web addresses that came from outside.
#pragma once

#include <string_view>

namespace timeloom {

// Only http and https, without blanks or control characters: what data says is never a command or a
// script.
bool is_web_url(std::string_view url);

}  // namespace timeloom
