#include <doctest/doctest.h>

#include <random>

#include "time/civil.hpp"
#include "view/document_range.hpp"

using namespace timeloom;

namespace {
Instant day(std::int64_t year, int month, int day_of_month) {
  return to_instant({.date = {year, month, day_of_month}});
}
}  // namespace

TEST_CASE("a range reaches to the end of its last unit") {
  CHECK(*parse_range("2008/2018") == TimeRange{day(2008, 1, 1), day(2019, 1, 1)});
  CHECK(*parse_range("2012") == TimeRange{day(2012, 1, 1), day(2013, 1, 1)});
  CHECK(*parse_range("2013-07/2013-08-15") == TimeRange{day(2013, 7, 1), day(2013, 8, 16)});
}

TEST_CASE("a range needs both ends, and in order") {
  CHECK_FALSE(parse_range("2008/..").has_value());
  CHECK_FALSE(parse_range("/2008").has_value());
  CHECK_FALSE(parse_range("2018/2008").has_value());
  CHECK_FALSE(parse_range("soon").has_value());
  CHECK_FALSE(parse_range("").has_value());
}

TEST_CASE("a printed range reads back as the same range") {
  std::mt19937_64 random(3);
  for (int i = 0; i < 1000; ++i) {
    TimeRange range;
    range.begin.seconds = static_cast<std::int64_t>(random() % 8'000'000'000) - 4'000'000'000;
    range.end.seconds =
        range.begin.seconds + 1 + static_cast<std::int64_t>(random() % 1'000'000'000);
    if (i % 3 == 0) {
      range.begin.nanoseconds = static_cast<std::uint32_t>(random() % kNanosecondsPerSecond);
      range.end.nanoseconds = static_cast<std::uint32_t>(random() % kNanosecondsPerSecond);
    }
    const auto text = print_range(range);
    CAPTURE(text);
    const auto read = parse_range(text);
    REQUIRE(read.has_value());
    CHECK(*read == range);
  }
}

TEST_CASE("ranges of deep time are printed to the year") {
  const TimeRange range{day(-13'800'000'000, 1, 1), day(2025, 1, 1)};
  const auto read = parse_range(print_range(range));
  REQUIRE(read.has_value());
  CHECK(*read == range);
}

TEST_CASE("whole years and months are printed as such") {
  for (const char* text : {"2008/2018", "2008-03/2018-06", "2008-03-02/2018-06-30"})
    CHECK(print_range(*parse_range(text)) == text);
}
