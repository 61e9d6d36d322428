#include "index/dominance_count.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace timeloom;

TEST_CASE("values below a bound are counted as one by one") {
  std::mt19937_64 random(31);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::uint32_t> values(random() % 300);
    const auto most = static_cast<std::uint32_t>(1 + random() % (round % 3 == 0 ? 4 : 100'000));
    for (auto& value : values) value = static_cast<std::uint32_t>(random() % most);
    const DominanceCount counted(values);
    CHECK(counted.empty() == values.empty());
    for (int query = 0; query < 50; ++query) {
      const auto prefix = random() % (values.size() + 1);
      const auto bound = static_cast<std::uint32_t>(random() % (most + 2));
      const auto expected =
          std::count_if(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(prefix),
                        [bound](std::uint32_t value) { return value < bound; });
      REQUIRE(counted.below(prefix, bound) == static_cast<std::size_t>(expected));
    }
  }
}

TEST_CASE("bounds at the ends of what a value can be") {
  const DominanceCount counted({0, UINT32_MAX, 7, 7});
  CHECK(counted.below(4, 0) == 0);
  CHECK(counted.below(4, 7) == 1);
  CHECK(counted.below(4, 8) == 3);
  CHECK(counted.below(4, UINT32_MAX) == 3);
  CHECK(counted.below(2, UINT32_MAX) == 1);
  CHECK(DominanceCount(std::vector<std::uint32_t>(5, 0)).below(3, 1) == 3);
}
