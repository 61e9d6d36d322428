#include "base/utf8.hpp"

#include <cstdint>

#include "base/byte_words.hpp"

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

constexpr std::size_t kWord = 8;
constexpr std::size_t kBlock = 32;

// Whether eight bytes are printable ASCII: what nearly all text is made of.
bool is_plain_word(std::uint64_t word) {
  return ((word & kByteTops) | bytes_below(word, ' ') | bytes_equal(word, '\x7F')) == 0;
}

// The same of many at once, in a loop that compilers make vector instructions of.
bool is_plain_block(const char* bytes) {
  std::uint8_t bad = 0;
  for (std::size_t i = 0; i < kBlock; ++i) {
    const auto byte = static_cast<std::uint8_t>(bytes[i]);
    bad = static_cast<std::uint8_t>(bad | (byte < 0x20) | (byte >= 0x7F));
  }
  return bad == 0;
}

bool is_plain(std::string_view bytes) {
  while (bytes.size() > 2 * kBlock && is_plain_block(bytes.data())) bytes.remove_prefix(kBlock);
  return all_words(bytes, is_plain_word);
}

template <typename Accepts>
bool all_characters(std::string_view bytes, const Accepts& accepts) {
  if (is_plain(bytes)) return true;
  std::size_t position = 0;
  while (position < bytes.size()) {
    if (bytes.size() - position >= kWord && is_plain_word(load_word(bytes.data() + position))) {
      position += kWord;
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
