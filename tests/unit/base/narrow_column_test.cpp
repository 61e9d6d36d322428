#include "base/narrow_column.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

using namespace timeloom;

namespace {

IntegerBounds bounds_of(const std::vector<std::int64_t>& values) {
  IntegerBounds bounds;
  for (const auto value : values) bounds.include(value);
  return bounds;
}

NarrowColumn column_of(const std::vector<std::int64_t>& values) {
  NarrowColumn column(values.size(), bounds_of(values));
  for (std::size_t at = 0; at < values.size(); ++at) column.set(at, values[at]);
  return column;
}

void check_all(const NarrowColumn& column, const std::vector<std::int64_t>& values) {
  REQUIRE(column.size() == values.size());
  bool is_same = true;
  for (std::size_t at = 0; at < values.size(); ++at) is_same &= column[at] == values[at];
  CHECK(is_same);
}

}  // namespace

TEST_CASE("values come back from every width") {
  std::mt19937_64 random(3);
  for (unsigned bits = 0; bits <= 64; ++bits) {
    CAPTURE(bits);
    const std::uint64_t mask = bits == 0 ? 0 : UINT64_MAX >> (64 - bits);
    // From the least to the most that so many bits tell apart.
    const auto least = bits == 64 ? INT64_MIN : -1000;
    std::vector<std::int64_t> values{least, static_cast<std::int64_t>(mask + std::uint64_t(least))};
    for (int i = 0; i < 500; ++i)
      values.push_back(static_cast<std::int64_t>((random() & mask) + std::uint64_t(least)));
    const auto column = column_of(values);
    CHECK(column.width() == (bits + 7) / 8);
    check_all(column, values);
  }
}

TEST_CASE("one value repeated costs nothing") {
  const std::vector<std::int64_t> values(1000, INT64_MAX);
  const auto column = column_of(values);
  CHECK(column.bytes() == 0);
  check_all(column, values);
}

TEST_CASE("days in seconds are kept as days") {
  std::vector<std::int64_t> values;
  for (std::int64_t day = -10'000; day < 30'000; day += 7) values.push_back(day * 86'400 + 3'600);
  const auto column = column_of(values);
  CHECK(column.width() == 2);
  check_all(column, values);
}

TEST_CASE("bounds that are joined are those of all values") {
  const std::vector<std::int64_t> none, same{120, 120}, hours{7'200, -3'600, 0}, minutes{60, 300};
  for (const auto& first : {none, same, hours, minutes})
    for (const auto& second : {none, same, hours, minutes}) {
      auto joined = bounds_of(first);
      joined.include(bounds_of(second));
      auto both = first;
      both.insert(both.end(), second.begin(), second.end());
      const auto all = bounds_of(both);
      CHECK(joined.empty() == all.empty());
      CHECK(joined.least() == all.least());
      CHECK(joined.most() == all.most());
      CHECK(joined.step() == all.step());
    }
}

TEST_CASE("values beside each other do not touch each other") {
  NarrowColumn column(4, bounds_of({0, 0xFFFFFF}));
  for (std::size_t at = 0; at < 4; ++at) column.set(at, 0xFFFFFF);
  column.set(1, 0);
  CHECK(column[0] == 0xFFFFFF);
  CHECK(column[1] == 0);
  CHECK(column[2] == 0xFFFFFF);
}

TEST_CASE("a column that was moved is empty") {
  auto column = column_of({1, 2, 300});
  const auto moved = std::move(column);
  CHECK(column.size() == 0);
  CHECK(moved[2] == 300);
}
