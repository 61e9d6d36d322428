// "1200x675" on the command line.
#pragma once

#include <string>

#include "base/geometry.hpp"
#include "base/result.hpp"

namespace timeloom::cli {

// Logical pixels, 200x150 to 20000x20000. Where it may grow, "375xauto" has the height 0.
Result<Size> parse_size(const std::string& text, bool may_grow = false);

}  // namespace timeloom::cli
