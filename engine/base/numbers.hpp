// Numbers for people.
#pragma once

#include <concepts>
#include <string>

namespace timeloom {

// "1234567" → "1,234,567"
std::string group_digits(std::string digits);

// `number` is not negative.
std::string with_separators(std::integral auto number) {
  return group_digits(std::to_string(number));
}

}  // namespace timeloom
