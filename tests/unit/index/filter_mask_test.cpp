#include "index/filter_mask.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "index/mask_parts.hpp"

using namespace timeloom;

TEST_CASE("A mask is a set of events") {
  std::mt19937_64 random(3);
  for (const std::size_t size : {1U, 63U, 64U, 65U, 1000U}) {
    FilterMask a(size), b(size);
    std::set<EventRow> in_a, in_b;
    for (std::size_t i = 0; i < size; ++i) {
      const auto row = static_cast<EventRow>(random() % size);
      a.insert(row);
      in_a.insert(row);
      const auto other = static_cast<EventRow>(random() % size);
      b.insert(other);
      in_b.insert(other);
    }
    const auto gone = *in_b.begin();
    b.erase(gone);
    in_b.erase(gone);
    CHECK(a.count() == in_a.size());
    std::set<EventRow> seen;
    b.for_each([&](EventRow row) { CHECK(seen.insert(row).second); });
    CHECK(seen == in_b);
    a &= b;
    for (EventRow row = 0; row < size; ++row)
      CHECK(a.contains(row) == (in_a.contains(row) && in_b.contains(row)));
  }
}

TEST_CASE("All are as many as there are") {
  for (const std::size_t size : {0U, 1U, 64U, 100U}) {
    CHECK(FilterMask(size, true).count() == size);
    CHECK(FilterMask(size).count() == 0);
  }
}

TEST_CASE("Passes on all cores see every event that is in once, in order within a part") {
  std::mt19937_64 random(7);
  for (const std::size_t size : {1U, 64U, 1'000U, 300'007U}) {
    FilterMask mask(size);
    std::vector<EventRow> in;
    for (EventRow row = 0; row < size; ++row) {
      if (random() % 3 != 0) continue;
      mask.insert(row);
      in.push_back(row);
    }
    std::vector<std::vector<EventRow>> parts(5);
    for_each_in_parallel(mask, parts.size(),
                         [&](std::size_t part, EventRow row) { parts[part].push_back(row); });
    std::vector<EventRow> seen;
    for (const auto& part : parts) seen.insert(seen.end(), part.begin(), part.end());
    CHECK(seen == in);

    for (const std::size_t numbers : {1U, 7U, 100'000U}) {
      std::vector<std::uint32_t> counted(numbers);
      const auto number_of = [&](EventRow row) { return row * std::size_t{31} % numbers; };
      for (const auto row : in) ++counted[number_of(row)];
      CHECK(count_by(mask, numbers, number_of) == counted);
    }
  }
}
