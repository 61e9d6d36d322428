// Opens a web page in the desktop's browser.
#pragma once

#include <string>

#include "base/result.hpp"

namespace timeloom {

// Starts the desktop's opener, without a shell, and does not wait for it. Web addresses only.
Result<void> open_url(const std::string& url);

}  // namespace timeloom
