#include <doctest/doctest.h>

#include "table/row_time.hpp"

using namespace timeloom::table;

TEST_CASE("Unix times in the unit that is stated") {
  const auto seconds = unix_time("1374588000", EpochUnit::seconds);
  REQUIRE(seconds);
  CHECK(seconds->start_seconds == 1374588000);
  CHECK(seconds->end_seconds == 1374588000);
  CHECK(seconds->start_precision == TIMELOOM_PRECISION_SECOND);

  const auto milliseconds = unix_time("1374588000250", EpochUnit::milliseconds);
  REQUIRE(milliseconds);
  CHECK(milliseconds->start_seconds == 1374588000);
  CHECK(milliseconds->start_nanoseconds == 250'000'000);
  CHECK(milliseconds->start_precision == TIMELOOM_PRECISION_MILLISECOND);

  const auto nanoseconds = unix_time("-1", EpochUnit::nanoseconds);
  REQUIRE(nanoseconds);
  CHECK(nanoseconds->start_seconds == -1);
  CHECK(nanoseconds->start_nanoseconds == 999'999'999);
}

TEST_CASE("Unix times in the unit that their size tells") {
  const auto at = [](std::string_view text) {
    return unix_time(text, EpochUnit::by_size)->start_seconds;
  };
  CHECK(at("0") == 0);
  CHECK(at("1374588000") == 1374588000);
  CHECK(at("1374588000250") == 1374588000);
  CHECK(at("1374588000250000") == 1374588000);
  CHECK(at("1374588000250000000") == 1374588000);
  CHECK(at("-9223372036854775808") < 0);
}

TEST_CASE("fractions of Unix times") {
  const auto half = unix_time("1374588000.5", EpochUnit::by_size);
  REQUIRE(half);
  CHECK(half->start_nanoseconds == 500'000'000);
  CHECK(half->start_precision == TIMELOOM_PRECISION_MILLISECOND);
  const auto negative = unix_time("-1.25", EpochUnit::seconds);
  REQUIRE(negative);
  CHECK(negative->start_seconds == -2);
  CHECK(negative->start_nanoseconds == 750'000'000);
  CHECK(unix_time("5.0", EpochUnit::seconds)->start_precision == TIMELOOM_PRECISION_SECOND);
}

TEST_CASE("what is no Unix time") {
  for (const auto text : {"", "x", "12x", "1e9", "1.", "99999999999999999999", "2013-07-23"})
    CHECK_MESSAGE(!unix_time(text, EpochUnit::by_size), text);
}
