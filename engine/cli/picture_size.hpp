// "1200x675" on the command line.
#pragma once

#include <string>

#include "base/geometry.hpp"
#include "base/result.hpp"

namespace timeloom::cli {

// Logical pixels, 200x150 to 20000x20000.
Result<Size> parse_size(const std::string& text);

}  // namespace timeloom::cli
