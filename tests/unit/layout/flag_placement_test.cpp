#include "layout/flag_placement.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace timeloom;

namespace {

const FlagRoom kRoom{.left = 0, .right = 600, .above = 200, .below = 200};

std::size_t placed_count(const std::vector<FlagPlacement>& flags) {
  return static_cast<std::size_t>(std::count_if(
      flags.begin(), flags.end(), [](const auto& flag) { return flag.place != FlagPlace::none; }));
}

}  // namespace

TEST_CASE("a lone flag stands on its place, lowest, its words to the right") {
  const auto flags = place_flags(std::vector<FlagItem>{{300, {100, 40}, 1}}, kRoom);
  CHECK(flags[0].place == FlagPlace::above_right);
  CHECK(flags[0].pole_x == 300);
  CHECK(flags[0].height == 0);
}

TEST_CASE("words that would leave the room at the right turn to the left") {
  const auto flags = place_flags(std::vector<FlagItem>{{590, {100, 40}, 1}}, kRoom);
  CHECK(is_above(flags[0].place));
  CHECK_FALSE(is_rightward(flags[0].place));
}

TEST_CASE("where there is room for one alone it is the important one's") {
  const FlagRoom low{.left = 0, .right = 120, .above = 45, .below = 0};
  const auto flags =
      place_flags(std::vector<FlagItem>{{10, {100, 40}, 0.2F}, {12, {100, 40}, 0.9F}}, low);
  CHECK(flags[0].place == FlagPlace::none);
  CHECK(flags[1].place != FlagPlace::none);
}

TEST_CASE("one of two neighbours goes elsewhere where that makes room for a third") {
  const FlagRoom room{.left = 0, .right = 300, .above = 90, .below = 45};
  const std::vector<FlagItem> items{
      {20, {120, 40}, 0.9F}, {30, {120, 40}, 0.8F}, {40, {120, 40}, 0.7F}};
  CHECK(placed_count(place_flags(items, room)) == 3);
}

TEST_CASE("words cut neither words nor poles, and poles keep their order") {
  std::mt19937_64 random(11);
  std::size_t placed = 0, all = 0;
  for (int round = 0; round < 150; ++round) {
    std::vector<FlagItem> items(1 + random() % 60);
    for (auto& item : items) {
      item.x = static_cast<float>(random() % 600);
      if (random() % 3 == 0) item.x = 300 + item.x / 20;
      item.size = {static_cast<float>(40 + random() % 130), static_cast<float>(20 + random() % 40)};
      item.importance = static_cast<float>(random() % 10);
    }
    const auto flags = place_flags(items, kRoom);
    placed += placed_count(flags);
    all += items.size();
    const auto words = [&](std::size_t i) {
      const float x =
          is_rightward(flags[i].place) ? flags[i].pole_x : flags[i].pole_x - items[i].size.width;
      return Rect{x, flags[i].height, items[i].size.width, items[i].size.height};
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (flags[i].place == FlagPlace::none) continue;
      const auto own = words(i);
      CHECK(own.x >= 0);
      CHECK(own.right() <= 600);
      CHECK(own.bottom() <= 200);
      CHECK(std::abs(flags[i].pole_x - items[i].x) <= kRoom.most_shift);
      for (std::size_t j = 0; j < items.size(); ++j) {
        if (j == i || flags[j].place == FlagPlace::none) continue;
        if (is_above(flags[i].place) != is_above(flags[j].place)) continue;
        CHECK_FALSE(own.intersects(words(j)));
        // Of another's pole, what is below its words' far edge.
        const Rect pole{flags[j].pole_x, 0, 0.5F, flags[j].height + items[j].size.height};
        CHECK_FALSE(own.intersects(pole));
        if (items[i].x < items[j].x) CHECK(flags[i].pole_x < flags[j].pole_x);
      }
    }
  }
  CHECK(placed * 2 > all);
}
