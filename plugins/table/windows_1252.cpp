#include "table/windows_1252.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace timeloom::table {
namespace {

constexpr std::size_t kJudgedBytes = std::size_t{1} << 20;

// 0x80 to 0x9F; what follows is as in Latin-1.
constexpr std::array<std::string_view, 32> kEighties = {
    "€", "\uFFFD", "‚",      "ƒ", "„",      "…",      "†", "‡",      "ˆ", "‰", "Š",
    "‹", "Œ",      "\uFFFD", "Ž", "\uFFFD", "\uFFFD", "‘", "’",      "“", "”", "•",
    "–", "—",      "˜",      "™", "š",      "›",      "œ", "\uFFFD", "ž", "Ÿ"};

bool is_ascii(char character) {
  return static_cast<unsigned char>(character) < 0x80;
}

// Of the character that the text begins with, if UTF-8 has it beyond ASCII; else 0.
std::size_t utf8_length(std::string_view text) {
  for (std::size_t length = 2; length <= std::min<std::size_t>(4, text.size()); ++length)
    if (simdjson::validate_utf8(text.data(), length)) return is_ascii(text[0]) ? 0 : length;
  return 0;
}

}  // namespace

bool looks_like_windows_1252(std::string_view text) {
  text = text.substr(0, kJudgedBytes);
  if (simdjson::validate_utf8(text.data(), text.size())) return false;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (!is_ascii(text[at]) && utf8_length(text.substr(at)) > 0) return false;
  return true;
}

std::string utf8_from_windows_1252(std::string_view text) {
  std::string utf8;
  utf8.reserve(text.size() + text.size() / 8);
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x80)
      utf8 += character;
    else if (byte < 0xA0)
      utf8 += kEighties[byte - 0x80U];
    else
      utf8 += {static_cast<char>(0xC0U | (byte >> 6U)), static_cast<char>(0x80U | (byte & 0x3FU))};
  }
  return utf8;
}

}  // namespace timeloom::table
