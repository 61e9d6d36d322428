#include "base/numbers.hpp"

#include <cstddef>

namespace timeloom {

std::string group_digits(std::string digits) {
  for (auto position = static_cast<std::ptrdiff_t>(digits.size()) - 3; position > 0; position -= 3)
    digits.insert(static_cast<std::size_t>(position), ",");
  return digits;
}

}  // namespace timeloom
