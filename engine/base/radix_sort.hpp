// Sorts numbers byte by byte: several times as fast as comparing them, where there are many.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace timeloom {

// Stable, by `key(item)`, a std::uint32_t. O(items), with as much memory again meanwhile. Bytes
// that are alike in all keys cost a look. The source of the method: Knuth, The Art of Computer
// Programming 3, 5.2.5, distribution by the least significant digit first.
template <typename T, typename KeyOf>
void radix_sort(std::vector<T>& items, const KeyOf& key) {
  constexpr unsigned kDigits = 4, kBits = 8;
  std::array<std::array<std::size_t, 1U << kBits>, kDigits> counts{};
  const auto digit = [](std::uint32_t value, unsigned place) {
    return value >> (place * kBits) & ((1U << kBits) - 1);
  };
  for (const auto& item : items)
    for (unsigned place = 0; place < kDigits; ++place) ++counts[place][digit(key(item), place)];

  std::vector<T> other(items.size());
  for (unsigned place = 0; place < kDigits; ++place) {
    auto& count = counts[place];
    if (items.empty() || count[digit(key(items.front()), place)] == items.size()) continue;
    std::size_t position = 0;
    for (auto& slot : count) {
      const auto size = slot;
      slot = position;
      position += size;
    }
    for (const auto& item : items) other[count[digit(key(item), place)]++] = item;
    items.swap(other);
  }
}

}  // namespace timeloom
