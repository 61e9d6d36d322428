#include "layout/side_labels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace timeloom;

TEST_CASE("labels of one column keep their order and do not overlap") {
  std::mt19937_64 random(6);
  for (int round = 0; round < 200; ++round) {
    std::vector<SideLabel> labels(1 + random() % 50);
    for (auto& label : labels)
      label = {.y = static_cast<float>(random() % 800),
               .height = static_cast<float>(20 + random() % 30),
               .lead = 7,
               .importance = static_cast<float>(random() % 10),
               .right_only = random() % 4 == 0};
    const SideRoom room{.top = 0, .bottom = 800, .two_columns = random() % 2 == 0};
    const auto placed = place_side_labels(labels, room);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (placed[i].column == LabelColumn::none) continue;
      if (!room.two_columns || labels[i].right_only) CHECK(placed[i].column == LabelColumn::right);
      CHECK(placed[i].top >= 0);
      CHECK(placed[i].top + labels[i].height <= 800.5F);
      for (std::size_t j = 0; j < labels.size(); ++j) {
        if (j == i || placed[j].column != placed[i].column || labels[i].y > labels[j].y) continue;
        if (labels[i].y == labels[j].y && i > j) continue;
        CHECK(placed[i].top + labels[i].height <= placed[j].top + 0.1F);
      }
    }
  }
}

TEST_CASE("the least important find no room where there is not enough") {
  std::vector<SideLabel> labels;
  for (int i = 0; i < 10; ++i)
    labels.push_back({.y = 50, .height = 20, .importance = static_cast<float>(i)});
  const auto placed = place_side_labels(labels, {.top = 0, .bottom = 100});
  for (std::size_t i = 0; i < labels.size(); ++i)
    CHECK((placed[i].column == LabelColumn::right) == (i >= 5));
}

TEST_CASE("no label is pushed too far from its place") {
  std::vector<SideLabel> labels(20, {.y = 400, .height = 20});
  const auto placed = place_side_labels(labels, {.top = 0, .bottom = 800, .most_shift = 50});
  const auto count = std::count_if(placed.begin(), placed.end(), [](const auto& label) {
    return label.column != LabelColumn::none;
  });
  CHECK(count == 6);
}
