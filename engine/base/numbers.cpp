#include "base/numbers.hpp"

namespace timeloom {

std::string with_separators(std::size_t number) {
  auto digits = std::to_string(number);
  for (auto position = static_cast<std::ptrdiff_t>(digits.size()) - 3; position > 0; position -= 3)
    digits.insert(static_cast<std::size_t>(position), ",");
  return digits;
}

}  // namespace timeloom
