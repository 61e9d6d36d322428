#include "base/radix_sort.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace timeloom;

TEST_CASE("numbers are sorted by their key, and equal ones keep their order") {
  struct Item {
    std::uint64_t key = 0;
    std::size_t position = 0;
    bool operator==(const Item&) const = default;
  };
  std::mt19937_64 random(7);
  struct Keys {
    std::uint64_t mask;
    unsigned bits;
  };
  for (const auto [mask, bits] : {Keys{UINT64_MAX, 64},
                                  {0xFFFFFFFF, 32},
                                  {0xFF, 8},
                                  {0xFF00, 16},
                                  {0xF0000000, 32},
                                  {0x7FF, 11},
                                  {1, 1},
                                  {0, 0},
                                  {0xFF, 40}})
    for (const std::size_t size : {0U, 1U, 2U, 1000U, 5'000U, 70'000U}) {
      std::vector<Item> items(size);
      for (std::size_t i = 0; i < size; ++i) items[i] = {random() & mask, i};
      auto expected = items;
      std::ranges::stable_sort(expected, {}, &Item::key);
      radix_sort(items, bits, [](const Item& item) { return item.key; });
      CHECK(items == expected);
    }
}
