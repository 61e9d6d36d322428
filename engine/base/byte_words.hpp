// Eight characters at a time, in one integer.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace timeloom {

inline constexpr std::uint64_t kByteOnes = 0x0101010101010101;
inline constexpr std::uint64_t kByteTops = 0x8080808080808080;

inline std::uint64_t load_word(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Fewer than eight characters and not none, some of them twice.
inline std::uint64_t load_short_word(std::string_view text) {
  const auto at = [text](std::size_t position) {
    return std::uint64_t{static_cast<unsigned char>(text[position])};
  };
  if (text.size() < 4)
    return at(0) * (kByteOnes << 24) | at(0) | at(text.size() / 2) << 8 | at(text.size() - 1) << 16;
  std::uint32_t first = 0, last = 0;
  std::memcpy(&first, text.data(), sizeof first);
  std::memcpy(&last, text.data() + text.size() - sizeof last, sizeof last);
  return first | std::uint64_t{last} << 32;
}

// The top bit of a byte is set where the byte is below `limit` (at most 128), or `wanted`. A set
// bit above the lowest may be wrong; what all others say is right.
inline std::uint64_t bytes_below(std::uint64_t word, char limit) {
  return (word - kByteOnes * static_cast<unsigned char>(limit)) & ~word & kByteTops;
}
inline std::uint64_t bytes_equal(std::uint64_t word, char wanted) {
  const auto difference = word ^ kByteOnes * static_cast<unsigned char>(wanted);
  return (difference - kByteOnes) & ~difference & kByteTops;
}

// Whether check(word) holds for words that cover all of `text`, some characters twice and in any
// order.
template <typename Check>
bool all_words(std::string_view text, const Check& check) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  if (text.empty()) return true;
  if (text.size() < kWord) return check(load_short_word(text));
  const char* const last = text.data() + text.size() - kWord;
  for (const char* at = text.data(); at < last; at += kWord)
    if (!check(load_word(at))) return false;
  return check(load_word(last));
}

}  // namespace timeloom
