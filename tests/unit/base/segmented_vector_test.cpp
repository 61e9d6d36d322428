#include "base/segmented_vector.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("values stay where they are while it grows") {
  SegmentedVector<int> values;
  CHECK(values.empty());
  values.push_back(0);
  const auto* const first = &values[0];
  for (int i = 1; i < 200'000; ++i) values.push_back(i);
  CHECK(first == &values[0]);
  CHECK(values.size() == 200'000);
  CHECK(values.back() == 199'999);
  CHECK(values[123'456] == 123'456);
  CHECK(values.bytes() >= values.size() * sizeof(int));
}

TEST_CASE("what was moved from is empty") {
  SegmentedVector<int> values;
  values.push_back(7);
  auto moved = std::move(values);
  CHECK(moved[0] == 7);
  CHECK(values.empty());
  values.push_back(8);
  CHECK(values[0] == 8);
  moved = std::move(values);
  CHECK(moved.size() == 1);
  CHECK(moved[0] == 8);
}

TEST_CASE("a snapshot keeps what there was, and both may grow") {
  for (const int size : {0, 1, 16'384, 40'000}) {
    SegmentedVector<int> values;
    for (int i = 0; i < size; ++i) values.push_back(i);
    auto taken = values.snapshot();
    for (int i = 0; i < 20'000; ++i) {
      values.push_back(-1);
      taken.push_back(-2);
    }
    REQUIRE(taken.size() == static_cast<std::size_t>(size) + 20'000);
    bool is_same = true;
    for (int i = 0; i < size; ++i) {
      const auto at = static_cast<std::size_t>(i);
      is_same = is_same && values[at] == i && taken[at] == i;
    }
    CHECK(is_same);
    CHECK(values[static_cast<std::size_t>(size)] == -1);
    CHECK(taken[static_cast<std::size_t>(size)] == -2);
  }
}
