#include "base/ordered_work.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <vector>

using namespace timeloom;

TEST_CASE("results are taken in the order of the work, on any number of threads") {
  for (const std::size_t most : {1U, 2U, 5U}) {
    std::vector<int> taken;
    std::atomic<int> running = 0, most_running = 0;
    OrderedWork<int> work(most, [&](int result) {
      taken.push_back(result);
      return Result<void>();
    });
    for (int i = 0; i < 50; ++i)
      REQUIRE(work.add([&, i]() -> Result<int> {
        const int now = ++running;
        for (int seen = most_running; now > seen && !most_running.compare_exchange_weak(seen, now);)
          ;
        --running;
        return i;
      }));
    REQUIRE(work.finish());
    REQUIRE(taken.size() == 50);
    for (int i = 0; i < 50; ++i) CHECK(taken[static_cast<std::size_t>(i)] == i);
    CHECK(most_running <= static_cast<int>(most));
  }
}

TEST_CASE("the first failure ends the work, and nothing after it is taken") {
  for (const std::size_t most : {1U, 3U}) {
    int taken = 0;
    OrderedWork<int> work(most, [&](int) {
      ++taken;
      return Result<void>();
    });
    Result<void> outcome;
    for (int i = 0; i < 10 && outcome; ++i)
      outcome = work.add([i]() -> Result<int> {
        if (i == 4) return fail("the fifth");
        return i;
      });
    if (outcome) outcome = work.finish();
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().message == "the fifth");
    CHECK(taken == 4);
  }
}

TEST_CASE("what cannot be taken is a failure too") {
  OrderedWork<int> work(2, [](int) -> Result<void> { return fail("no room"); });
  REQUIRE(work.add([]() -> Result<int> { return 1; }));
  const auto outcome = work.finish();
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().message == "no room");
}
