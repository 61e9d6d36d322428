#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace timeloom {

namespace {

struct Character {
  std::size_t size = 1;  // bytes it takes, or that a bad sequence takes
  char32_t code = 0;
  bool valid = false;
};

std::uint8_t byte_at(std::string_view bytes, std::size_t position) {
  return static_cast<std::uint8_t>(bytes[position]);
}

// Table 3-7 of the Unicode standard: only the second byte's range depends on the first.
Character decode(std::string_view bytes, std::size_t position) {
  const auto first = byte_at(bytes, position);
  if (first < 0x80) return {1, first, true};
  if (first < 0xC2 || first > 0xF4) return {};

  const std::size_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::uint8_t lowest = 0x80;
  std::uint8_t highest = 0xBF;
  if (first == 0xE0) lowest = 0xA0;
  if (first == 0xED) highest = 0x9F;
  if (first == 0xF0) lowest = 0x90;
  if (first == 0xF4) highest = 0x8F;

  auto code = static_cast<char32_t>(first & (0x7F >> size));
  for (std::size_t i = 1; i < size; ++i) {
    if (position + i == bytes.size()) return {i, 0, false};
    const auto next = byte_at(bytes, position + i);
    if (next < lowest || next > highest) return {i, 0, false};
    code = (code << 6) | static_cast<char32_t>(next & 0x3F);
    lowest = 0x80;
    highest = 0xBF;
  }
  return {size, code, true};
}

bool is_control(char32_t code) {
  return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
}

// Whether eight bytes are printable ASCII or plain blanks: what nearly all text is made of.
bool is_plain_ascii(std::string_view bytes, std::size_t position) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t tops = 0x8080808080808080;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data() + position, sizeof word);
  const auto below_space = (word - ones * 0x20) & ~word;
  const auto deleted = ((word ^ ones * 0x7F) - ones) & ~(word ^ ones * 0x7F);
  return ((word | below_space | deleted) & tops) == 0;
}

template <typename Accepts>
bool all_characters(std::string_view bytes, const Accepts& accepts) {
  std::size_t position = 0;
  while (position < bytes.size()) {
    if (bytes.size() - position >= 8 && is_plain_ascii(bytes, position)) {
      position += 8;
      continue;
    }
    const auto character = decode(bytes, position);
    if (!character.valid || !accepts(character.code)) return false;
    position += character.size;
  }
  return true;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  return all_characters(bytes, [](char32_t) { return true; });
}

bool is_clean_text(std::string_view bytes) {
  return all_characters(bytes, [](char32_t code) { return !is_control(code); });
}

std::string repair_text(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t position = 0; position < bytes.size();) {
    const auto character = decode(bytes, position);
    if (!character.valid)
      text += "\xEF\xBF\xBD";
    else if (!is_control(character.code))
      text += bytes.substr(position, character.size);
    position += character.size;
  }
  return text;
}

std::string_view utf8_prefix(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (byte_at(text, limit) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

}  // namespace timeloom
