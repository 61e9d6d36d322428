// Small things to do with the text of a cell.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace timeloom::table {

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

inline std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

// Appends `text` as a JSON string, with its quotes.
inline void append_json_string(std::string& json, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  json += '"';
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      json += '\\';
      json += character;
    } else if (character == '\n') {
      json += "\\n";
    } else if (byte < 0x20) {
      json += "\\u00";
      json += kHex[byte >> 4];
      json += kHex[byte & 15];
    } else {
      json += character;
    }
  }
  json += '"';
}

}  // namespace timeloom::table
