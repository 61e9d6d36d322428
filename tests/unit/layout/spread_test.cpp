#include "layout/spread.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace timeloom;

TEST_CASE("what has room stays where it wants to be") {
  const std::vector<SpreadItem> items{{10, 5}, {20, 5}, {40, 10}};
  CHECK(spread(items, 0, 100) == std::vector<float>{10, 20, 40});
}

TEST_CASE("neighbours that want one place share the way") {
  const std::vector<SpreadItem> items{{50, 10}, {50, 10}, {50, 10}};
  CHECK(spread(items, 0, 100) == std::vector<float>{40, 50, 60});
  CHECK(spread(items, 45, 100) == std::vector<float>{45, 55, 65});
  CHECK(spread(items, 0, 75) == std::vector<float>{40, 50, 60});
  CHECK(spread(items, 0, 62) == std::vector<float>{32, 42, 52});
}

TEST_CASE("nothing that is spread overlaps, and no small move would be better") {
  std::mt19937_64 random(5);
  for (int round = 0; round < 400; ++round) {
    std::vector<SpreadItem> items(1 + random() % 12);
    for (auto& item : items)
      item = {static_cast<float>(random() % 300), static_cast<float>(1 + random() % 20)};
    std::sort(items.begin(), items.end(),
              [](const SpreadItem& a, const SpreadItem& b) { return a.wanted < b.wanted; });
    const float low = 0, high = 320;
    const auto places = spread(items, low, high);
    REQUIRE(places.size() == items.size());
    const auto is_valid = [&](const std::vector<float>& at) {
      for (std::size_t i = 0; i < at.size(); ++i) {
        if (at[i] < low - 0.01F || at[i] + items[i].size > high + 0.01F) return false;
        if (i > 0 && at[i] < at[i - 1] + items[i - 1].size - 0.01F) return false;
      }
      return true;
    };
    const auto cost = [&](const std::vector<float>& at) {
      float sum = 0;
      for (std::size_t i = 0; i < at.size(); ++i)
        sum += (at[i] - items[i].wanted) * (at[i] - items[i].wanted);
      return sum;
    };
    CHECK(is_valid(places));
    // Any stretch of neighbours moved together a little: convex, so that is all there is to try.
    for (std::size_t first = 0; first < places.size(); ++first)
      for (std::size_t last = first; last < places.size(); ++last)
        for (const float move : {-0.5F, 0.5F}) {
          auto moved = places;
          for (auto i = first; i <= last; ++i) moved[i] += move;
          if (is_valid(moved)) CHECK(cost(moved) >= cost(places) - 0.1F);
        }
  }
}
