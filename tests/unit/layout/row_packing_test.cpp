#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "layout/row_packing.hpp"

using namespace timeloom;

namespace {

struct Box {
  int row;
  float begin, end;
};

Box box_of(const PackItem& item, const Placement& placement, const PackLimits& limits) {
  Box box{placement.row, item.begin, item.end};
  switch (placement.side) {
    case LabelSide::right:
      box.end += limits.label_gap + item.label_width;
      break;
    case LabelSide::left:
      box.begin -= limits.label_gap + item.label_width;
      break;
    default:
      break;
  }
  return box;
}

std::vector<PackItem> random_items(std::mt19937& random, std::size_t count) {
  std::vector<PackItem> items;
  const auto pick = [&](unsigned n) { return static_cast<float>(random() % n); };
  for (std::size_t i = 0; i < count; ++i) {
    PackItem item;
    item.begin = pick(1000) - 30;
    item.label_inside = random() % 4 == 0;
    item.end = item.begin + (item.label_inside ? 5 + pick(300) : 11);
    item.label_width = random() % 6 == 0 ? 0 : 20 + pick(240);
    item.importance = pick(100) / 100;
    items.push_back(item);
  }
  std::sort(items.begin(), items.end(),
            [](const PackItem& a, const PackItem& b) { return a.begin < b.begin; });
  return items;
}

}  // namespace

TEST_CASE("nothing in a row overlaps, and no label leaves the limits") {
  std::mt19937 random(1);
  for (int round = 0; round < 800; ++round) {
    const auto items = random_items(random, 1 + random() % 60);
    const PackLimits limits{
        .left = 2, .right = 998, .max_rows = 1 + static_cast<int>(random() % 12)};
    const auto packing = pack_rows(items, limits);
    REQUIRE(packing.placements.size() == items.size());
    std::vector<Box> boxes;
    int unlabelled = 0, unplaced = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto& placement = packing.placements[i];
      if (placement.row < 0) ++unplaced;
      if (placement.row < 0 || (placement.side == LabelSide::none && items[i].label_width > 0))
        ++unlabelled;
      if (placement.row < 0) continue;
      CHECK(placement.row < limits.max_rows);
      boxes.push_back(box_of(items[i], placement, limits));
      if (placement.side == LabelSide::left) CHECK(boxes.back().begin >= limits.left);
      if (placement.side == LabelSide::right) CHECK(boxes.back().end <= limits.right);
    }
    CHECK(unplaced == packing.unplaced);
    CHECK(unlabelled == packing.unlabelled);
    for (std::size_t a = 0; a < boxes.size(); ++a)
      for (std::size_t b = a + 1; b < boxes.size(); ++b) {
        if (boxes[a].row != boxes[b].row) continue;
        const bool apart = boxes[a].end + limits.item_gap <= boxes[b].begin + 0.01F ||
                           boxes[b].end + limits.item_gap <= boxes[a].begin + 0.01F;
        CHECK(apart);
      }
  }
}

TEST_CASE("with room enough every label is shown") {
  std::mt19937 random(2);
  for (int round = 0; round < 100; ++round) {
    auto items = random_items(random, 30);
    for (auto& item : items) item.begin = std::max(item.begin, 0.0F);
    for (auto& item : items) item.end = std::max(item.end, item.begin + 5);
    const auto packing = pack_rows(items, {.left = 2, .right = 998, .max_rows = 60});
    CHECK(packing.unlabelled == 0);
    CHECK(packing.unplaced == 0);
  }
}

TEST_CASE("the most important keeps its label when one must go") {
  const std::vector<PackItem> items = {
      {.begin = 450, .end = 461, .label_width = 500, .importance = 0.2F},
      {.begin = 480, .end = 491, .label_width = 480, .importance = 0.9F}};
  const auto packing = pack_rows(items, {.left = 0, .right = 1000, .max_rows = 1});
  CHECK(packing.placements[0].side == LabelSide::none);
  CHECK(packing.placements[1].side != LabelSide::none);
  CHECK(packing.unlabelled == 1);
}

TEST_CASE("two neighbours share a row with their labels outward") {
  const std::vector<PackItem> items = {{.begin = 480, .end = 491, .label_width = 300},
                                       {.begin = 505, .end = 516, .label_width = 300}};
  const auto packing = pack_rows(items, {.left = 0, .right = 1000, .max_rows = 1});
  CHECK(packing.placements[0].side == LabelSide::left);
  CHECK(packing.placements[1].side == LabelSide::right);
}

TEST_CASE("nothing to pack uses no rows") {
  const auto packing = pack_rows({}, {.left = 0, .right = 100, .max_rows = 3});
  CHECK(packing.rows_used == 0);
  CHECK(packing.placements.empty());
}

TEST_CASE("rows are shared by need, and nobody goes without") {
  const std::vector<int> wanted = {10, 2, 1, 7};
  CHECK(share_rows(wanted, 100) == std::vector<int>{10, 2, 1, 7});
  const auto shared = share_rows(wanted, 12);
  CHECK(shared[0] + shared[1] + shared[2] + shared[3] == 12);
  CHECK(shared[0] > shared[3]);
  CHECK(shared[3] > shared[1]);
  CHECK(shared[2] == 1);
  CHECK(share_rows(wanted, 0) == std::vector<int>{1, 1, 1, 1});
}
