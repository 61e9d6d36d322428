#include "store/recent_texts.hpp"

#include <algorithm>
#include <cstring>

namespace timeloom {

// Of a few bytes, which is enough to tell what came before from what did not.
std::uint32_t RecentTexts::quick_hash_of(std::string_view text) {
  constexpr std::uint64_t kMixer = 0x9E3779B97F4A7C15;
  std::uint64_t first = 0, last = 0, middle = 0;
  const auto size = std::min(text.size(), sizeof first);
  std::memcpy(&first, text.data(), size);
  std::memcpy(&last, text.data() + text.size() - size, size);
  std::memcpy(&middle, text.data() + (text.size() - size) / 2, size);
  std::uint64_t mixed = text.size();
  for (const auto part : {first, middle, last}) {
    mixed ^= part;
    mixed ^= mixed >> 32;  // multiplying carries differences upwards alone
    mixed *= kMixer;
  }
  return static_cast<std::uint32_t>(mixed >> 32);
}

}  // namespace timeloom
