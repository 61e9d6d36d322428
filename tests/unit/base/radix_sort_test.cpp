#include "base/radix_sort.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace timeloom;

TEST_CASE("numbers are sorted by their key, and equal ones keep their order") {
  struct Item {
    std::uint32_t key = 0;
    std::size_t position = 0;
    bool operator==(const Item&) const = default;
  };
  std::mt19937 random(7);
  for (const std::uint32_t mask : {0xFFFFFFFFU, 0xFFU, 0xFF00U, 0xF0000000U, 0U})
    for (const std::size_t size : {0U, 1U, 2U, 1000U, 70'000U}) {
      std::vector<Item> items(size);
      for (std::size_t i = 0; i < size; ++i)
        items[i] = {static_cast<std::uint32_t>(random()) & mask, i};
      auto expected = items;
      std::ranges::stable_sort(expected, {}, &Item::key);
      radix_sort(items, [](const Item& item) { return item.key; });
      CHECK(items == expected);
    }
}
