#include "time/instant.hpp"

#include <cmath>
#include <limits>

#include "time_test.hpp"

using namespace timeloom;
using timeloom::test::Chance;

TEST_CASE("a difference is exact and borrows from the seconds") {
  CHECK(difference({10, 0}, {8, 0}) == Duration{2, 0});
  CHECK(difference({10, 0}, {9, 999'999'999}) == Duration{0, 1});
  CHECK(difference({9, 999'999'999}, {10, 0}) == Duration{-1, 999'999'999});
  CHECK(difference({-5, 1}, {-5, 1}) == Duration{});
}

TEST_CASE("a difference saturates only where a Duration cannot hold it") {
  constexpr Duration longest{INT64_MAX, kNanosecondsPerSecond - 1};
  constexpr Duration shortest{INT64_MIN, 0};
  CHECK(difference(kLatestInstant, kEarliestInstant) == longest);
  CHECK(difference(kEarliestInstant, kLatestInstant) == shortest);
  CHECK(difference(kLatestInstant, {0, 0}) == longest);
  CHECK(difference(kEarliestInstant, {0, 0}) == shortest);
  CHECK(difference(kEarliestInstant, {0, 1}) == shortest);
  CHECK(difference({INT64_MAX, 0}, {-1, 1}) == longest);
  CHECK(difference({INT64_MAX, 0}, {-1, 0}) == longest);
  CHECK(difference({INT64_MAX, 0}, {0, 1}) == Duration{INT64_MAX - 1, 999'999'999});
  // One second too many, which the borrowed second makes good.
  CHECK(difference({INT64_MAX - 1, 0}, {-2, 1}) == Duration{INT64_MAX, 999'999'999});
}

TEST_CASE("adding saturates at the ends of time") {
  CHECK(add({10, 999'999'999}, {0, 1}) == Instant{11, 0});
  CHECK(add({10, 0}, {-1, 999'999'999}) == Instant{9, 999'999'999});
  CHECK(add(kLatestInstant, {0, 1}) == kLatestInstant);
  CHECK(add(kLatestInstant, {INT64_MAX, 0}) == kLatestInstant);
  CHECK(add(kEarliestInstant, {-1, 999'999'999}) == kEarliestInstant);
  CHECK(add(kEarliestInstant, {INT64_MIN, 0}) == kEarliestInstant);
  CHECK(add(kEarliestInstant, {INT64_MAX, 0}) == Instant{-1, 0});
  CHECK(add({INT64_MIN, 999'999'999}, {-1, 1}) == kEarliestInstant);
  CHECK(add({INT64_MAX, 5}, {INT64_MIN, 0}) == Instant{-1, 5});
}

TEST_CASE("seconds as a double and back") {
  CHECK(to_seconds({1, 500'000'000}) == doctest::Approx(1.5));
  CHECK(to_seconds({-1, 500'000'000}) == doctest::Approx(-0.5));
  CHECK(duration_from_seconds(1.5) == Duration{1, 500'000'000});
  CHECK(duration_from_seconds(-0.25) == Duration{-1, 750'000'000});
  CHECK(duration_from_seconds(1e-9) == Duration{0, 1});
  CHECK(duration_from_seconds(0.9999999999) == Duration{1, 0});
  CHECK(duration_from_seconds(-1e-12) == Duration{});
  CHECK(duration_from_seconds(std::nan("")) == Duration{});
  CHECK(duration_from_seconds(1e300) == Duration{INT64_MAX, kNanosecondsPerSecond - 1});
  CHECK(duration_from_seconds(-1e300) == Duration{INT64_MIN, 0});
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(duration_from_seconds(infinity) == Duration{INT64_MAX, kNanosecondsPerSecond - 1});
  CHECK(duration_from_seconds(-infinity) == Duration{INT64_MIN, 0});
}

TEST_CASE("adding undoes a difference") {
  Chance chance(1);
  for (int i = 0; i < 100'000; ++i) {
    const Instant a = chance.instant();
    const Instant b = chance.instant();
    const Duration ab = difference(a, b);
    const bool is_saturated = ab.seconds == INT64_MAX || ab.seconds == INT64_MIN;
    if (!is_saturated) REQUIRE(add(b, ab) == a);
    REQUIRE((ab >= Duration{}) == (a >= b));
  }
}

TEST_CASE("instants are totally ordered") {
  Chance chance(2);
  for (int i = 0; i < 20'000; ++i) {
    const Instant a = chance.instant();
    const Instant b = chance.one_in(4) ? Instant{a.seconds, 7} : chance.instant();
    const Instant c = chance.one_in(4) ? b : chance.instant();
    REQUIRE(((a < b) + (a == b) + (a > b)) == 1);
    REQUIRE((a < b) == (b > a));
    REQUIRE((a <= b) == !(b < a));
    if (a <= b && b <= c) REQUIRE(a <= c);
    REQUIRE(a >= kEarliestInstant);
    REQUIRE(a <= kLatestInstant);
  }
}
