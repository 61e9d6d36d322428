// Opens a web page in the desktop's browser.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace timeloom {

// Only http and https, without blanks or control characters: what data says is never a command.
bool is_web_url(std::string_view url);

// Starts the desktop's opener, without a shell, and does not wait for it.
Result<void> open_url(const std::string& url);

}  // namespace timeloom
