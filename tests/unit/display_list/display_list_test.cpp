#include "scene/display_list.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace timeloom;

TEST_CASE("the first clip is the whole picture") {
  DisplayList list;
  list.size = {300, 200};
  CHECK(list.add_clip({10, 10, 50, 50}) == 1);
  REQUIRE(list.clips.size() == 2);
  CHECK(list.clips[0] == Rect{0, 0, 300, 200});
}

TEST_CASE("an equal clip is used again") {
  DisplayList list;
  list.size = {300, 200};
  CHECK(list.add_clip({0, 0, 300, 200}) == 0);
  CHECK(list.add_clip({1, 2, 3, 4}) == 1);
  CHECK(list.add_clip({5, 6, 7, 8}) == 2);
  CHECK(list.add_clip({1, 2, 3, 4}) == 1);
  CHECK(list.clips.size() == 3);
}

TEST_CASE("where positions run out the whole picture is the clip") {
  DisplayList list;
  list.size = {300, 200};
  list.clips.assign(65536, {0, 0, 1, 1});
  CHECK(list.add_clip({1, 2, 3, 4}) == 0);
  CHECK(list.clips.size() == 65536);
}

TEST_CASE("sorting by layer keeps the order within a layer, in every list") {
  DisplayList list;
  std::mt19937 random(11);
  for (EventRow row = 0; row < 500; ++row) {
    const auto add = [&](auto& items) {
      auto& item = items.emplace_back();
      item.layer = static_cast<Layer>(random() % kLayerCount);
      item.event = row;
    };
    add(list.rects);
    add(list.areas);
    add(list.lines);
    add(list.curves);
    add(list.symbols);
    add(list.texts);
  }
  list.sort_by_layer();
  const auto check = [](const auto& items) {
    REQUIRE(items.size() == 500);
    for (std::size_t i = 1; i < items.size(); ++i) {
      const bool ordered =
          items[i - 1].layer < items[i].layer ||
          (items[i - 1].layer == items[i].layer && items[i - 1].event < items[i].event);
      REQUIRE(ordered);
    }
  };
  check(list.rects);
  check(list.areas);
  check(list.lines);
  check(list.curves);
  check(list.symbols);
  check(list.texts);
}
