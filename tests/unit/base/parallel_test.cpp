#include "base/parallel.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <random>
#include <stdexcept>

using namespace timeloom;

TEST_CASE("parts follow each other and cover everything") {
  for (const std::size_t count : {0U, 1U, 7U, 100U, 1001U}) {
    for (const std::size_t parts : {1U, 2U, 3U, 8U}) {
      std::size_t at = 0;
      for (std::size_t part = 0; part < parts; ++part) {
        CHECK(part_begin(count, parts, part) == at);
        at = part_begin(count, parts, part + 1);
      }
      CHECK(at == count);
    }
  }
  CHECK(parallel_parts(10, 100) == 1);
  CHECK(parallel_parts(0, 100) == 1);
}

TEST_CASE("every item is worked on once") {
  std::vector<int> visits(10'007);
  in_parallel(visits.size(), 13, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (auto item = begin; item < end; ++item) ++visits[item];
  });
  CHECK(std::ranges::all_of(visits, [](int count) { return count == 1; }));
}

TEST_CASE("what the first part throws comes out when all have ended") {
  std::atomic<int> ended{0};
  const auto work = [&](std::size_t part, std::size_t, std::size_t) {
    ++ended;
    if (part >= 2) throw std::runtime_error(std::to_string(part));
  };
  CHECK_THROWS_WITH(in_parallel(8, 8, work), "2");
  CHECK(ended == 8);
}

TEST_CASE("sorting on all cores is sorting") {
  std::mt19937 random(7);
  for (const std::size_t count : {0U, 1U, 1000U, 300'001U}) {
    std::vector<std::uint32_t> items(count);
    for (auto& item : items) item = static_cast<std::uint32_t>(random());
    auto expected = items;
    std::ranges::sort(expected);
    parallel_sort(std::span(items), std::less<>());
    CHECK(items == expected);
  }
}
