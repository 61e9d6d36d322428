#include "shared/ordered_workers.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>

using timeloom::plugin::ordered_workers;

TEST_CASE("results are taken in order, however long each takes") {
  std::vector<std::size_t> taken;
  const auto work = [](std::size_t item) {
    if (item % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return item * item;
  };
  ordered_workers(
      200, work, [&](std::size_t result) { taken.push_back(result); }, [] { return false; });
  REQUIRE(taken.size() == 200);
  for (std::size_t item = 0; item < taken.size(); ++item) CHECK(taken[item] == item * item);
  ordered_workers(
      0, work, [](std::size_t) { FAIL("there is nothing to take"); }, [] { return false; });
}

TEST_CASE("workers do not run far ahead, and stop when asked") {
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  ordered_workers(
      100'000,
      [&](std::size_t item) {
        ++begun;
        return item;
      },
      [&](std::size_t) { ++taken; }, [&] { return taken == 10; });
  CHECK(taken == 10);
  CHECK(begun <= 10 + 5 * std::max(1U, std::thread::hardware_concurrency()));
}

TEST_CASE("an exception comes out in its turn") {
  std::vector<std::size_t> taken;
  const auto run = [&] {
    ordered_workers(
        50,
        [](std::size_t item) {
          if (item == 20) throw std::runtime_error("item 20");
          return item;
        },
        [&](std::size_t item) { taken.push_back(item); }, [] { return false; });
  };
  CHECK_THROWS_WITH(run(), "item 20");
  CHECK(taken.size() == 20);
}
