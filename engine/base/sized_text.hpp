// A text with its size before it, as it is kept among many.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace timeloom {

// Seven bits a byte, the lowest first; the top bit says that more follow.
class WrittenSize {
public:
  static constexpr unsigned bits_per_byte = 7;
  static constexpr std::size_t more_follow = 0x80;

  explicit WrittenSize(std::size_t size) {
    for (; size >= more_follow; size >>= bits_per_byte)
      bytes_[count_++] = static_cast<char>(size | more_follow);
    bytes_[count_++] = static_cast<char>(size);
  }
  std::string_view view() const { return {bytes_.data(), count_}; }

private:
  std::array<char, 10> bytes_{};
  std::size_t count_ = 0;
};

inline std::string_view long_sized_text(const char* kept) {
  std::size_t size = 0;
  for (unsigned shift = 0;; shift += WrittenSize::bits_per_byte) {
    const std::size_t byte = static_cast<unsigned char>(*kept++);
    size |= (byte & ~WrittenSize::more_follow) << shift;
    if (byte < WrittenSize::more_follow) return {kept, size};
  }
}

// The text whose size begins at `kept`.
inline std::string_view sized_text(const char* kept) {
  const auto first = static_cast<unsigned char>(*kept);
  return first < WrittenSize::more_follow ? std::string_view(kept + 1, first)
                                          : long_sized_text(kept);
}

}  // namespace timeloom
