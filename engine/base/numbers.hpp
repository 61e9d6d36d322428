// Numbers for people.
#pragma once

#include <cstddef>
#include <string>

namespace timeloom {

// 1234567 → "1,234,567"
std::string with_separators(std::size_t number);

}  // namespace timeloom
