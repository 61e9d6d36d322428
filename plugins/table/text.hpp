// Small things to do with the text of a cell.
#pragma once

#include <string>
#include <string_view>
#include <timeloom/ascii_text.hpp>

namespace timeloom::table {

using ascii::is_all_digits;
using ascii::is_blank;
using ascii::is_digit;
using ascii::lower_case;
using ascii::trimmed;

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
