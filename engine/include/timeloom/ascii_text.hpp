// ASCII letters, figures and blanks in a text, whatever the locale.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace timeloom::ascii {

constexpr bool is_blank(char character) {
  return character == ' ' || (character >= '\t' && character <= '\r');
}
constexpr bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

constexpr bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Only ASCII letters change.
constexpr char lower_case(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                              : character;
}
inline std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& character : result) character = lower_case(character);
  return result;
}

}  // namespace timeloom::ascii
