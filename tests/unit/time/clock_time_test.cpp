#include "time/edtf.hpp"
#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

constexpr int kLocal = span_flag::start_local | span_flag::end_local;

TEST_CASE("a time is as precise as it is written") {
  using enum Precision;
  CHECK(read("2013-07-29T10") == date(at(2013, 7, 29, 10), hour, kLocal));
  CHECK(read("2013-07-29T10:05") == date(at(2013, 7, 29, 10, 5), minute, kLocal));
  CHECK(read("2013-07-29T10:05:07") == date(at(2013, 7, 29, 10, 5, 7), second, kLocal));
  CHECK(read("2013-07-29T10:05:07.5") ==
        date(at(2013, 7, 29, 10, 5, 7, 500'000'000), millisecond, kLocal));
  CHECK(read("2013-07-29T10:05:07,25") ==
        date(at(2013, 7, 29, 10, 5, 7, 250'000'000), millisecond, kLocal));
  CHECK(read("2013-07-29T10:05:07.0005") ==
        date(at(2013, 7, 29, 10, 5, 7, 500'000), microsecond, kLocal));
  CHECK(read("2013-07-29T10:05:07.123456789") ==
        date(at(2013, 7, 29, 10, 5, 7, 123'456'789), nanosecond, kLocal));
  CHECK(read("2013-07-29T10:05:07.12345678999") ==
        date(at(2013, 7, 29, 10, 5, 7, 123'456'789), nanosecond, kLocal));
}

TEST_CASE("RFC 3339, with a space too") {
  const TimeSpan expected = date(at(2013, 7, 29, 14, 0, 0, 500'000'000), Precision::millisecond);
  CHECK(read("2013-07-29T10:00:00.5-04:00") == expected);
  CHECK(read("2013-07-29 10:00:00.5-04:00") == expected);
  CHECK(read("2013-07-29T14:00:00.5-00:00") == expected);
}

TEST_CASE("the zone counts for times that carry none") {
  CHECK(read("2013-07-29T10:00:00", "America/New_York").start == at(2013, 7, 29, 14));
  CHECK(read("2013-07-29T10:00:00", "+02:00").start == at(2013, 7, 29, 8));
  CHECK(read("2013-07-29T10:00:00Z", "America/New_York").start == at(2013, 7, 29, 10));
  CHECK(read("2013-07-29T10:00:00+01:00", "America/New_York").start == at(2013, 7, 29, 9));
  CHECK(read("2013-07-29T10:00/2013-07-29T12:00", "+02:00").end == at(2013, 7, 29, 10));
}

TEST_CASE("a date never shifts by a zone") {
  for (const std::string zone : {"Pacific/Kiritimati", "America/New_York", "-12:00"}) {
    CHECK(read("2013-07-29", zone) == date(at(2013, 7, 29), Precision::day));
    CHECK(read("2013", zone) == date(at(2013), Precision::year));
  }
}

TEST_CASE("24:00:00 is the end of the day") {
  CHECK(read("2013-12-31T24:00:00Z") == date(at(2014), Precision::second));
  CHECK(read("2013-12-31T24:00:00", "America/New_York").start == at(2014, 1, 1, 5));
}

TEST_CASE("a leap second is the last unit of its minute") {
  CHECK(read("2016-12-31T23:59:60Z") == date(at(2016, 12, 31, 23, 59, 59), Precision::second));
  CHECK(read("2016-12-31T18:59:60-05:00") == read("2016-12-31T23:59:60Z"));
  CHECK(read("2017-01-01T05:29:60+05:30") == read("2016-12-31T23:59:60Z"));
  CHECK(read("2016-12-31T23:59:60.25Z") ==
        date(at(2016, 12, 31, 23, 59, 59, 999'000'000), Precision::millisecond));
  CHECK(read("2016-12-31T23:59:60.1234567Z") ==
        date(at(2016, 12, 31, 23, 59, 59, 999'999'999), Precision::nanosecond));
  CHECK(read("2016-12-31T23:59:59Z").start <= read("2016-12-31T23:59:60Z").start);
  CHECK(read("2016-12-31T23:59:60Z").start < read("2017-01-01T00:00:00Z").start);
  CHECK(!parse_time("2016-12-31T22:59:60Z"));
  CHECK(!parse_time("2016-12-31T23:59:60+01:00"));
}

TEST_CASE("times print in UTC, as short as their precision allows") {
  CHECK(to_edtf(read("2013-07-29T10:00:00.5-04:00")) == "2013-07-29T14:00:00.5Z");
  CHECK(to_edtf(read("2013-07-29T10:00:00.500-04:00")) == "2013-07-29T14:00:00.5Z");
  CHECK(to_edtf(read("2013-07-29T10:00:00.5000Z")) == "2013-07-29T10:00:00.5000Z");
  CHECK(to_edtf(read("2013-07-29T10:00:00.000000001Z")) == "2013-07-29T10:00:00.000000001Z");
  CHECK(to_edtf(read("2013-07-29T10Z")) == "2013-07-29T10Z");
  CHECK(to_edtf(read("2013-07-29T10:05Z?")) == "2013-07-29T10:05Z?");
  CHECK(to_edtf(read("2013-07-29T10:05Z/..")) == "2013-07-29T10:05Z/..");
}

TEST_CASE("a time with neither offset nor zone is local, and stays so") {
  for (const std::string text :
       {"2013-07-29T10", "2013-07-29T10:05", "2013-07-29T10:05:09", "2013-07-29T10:05:09.25",
        "2013-07-29T10:05~", "2013-07-29T10:05/2013-07-30T11:00", "2013-07-29T10:05/..",
        "/2013-07-29T10:05", "2013-07-29T10:05/2013-07-30T11:00Z"}) {
    CAPTURE(text);
    CHECK(to_edtf(read(text)) == text);
  }
  CHECK(read("2013-07-29T10:05/..").flags == (kLocal | span_flag::interval | span_flag::end_open));
  CHECK(read("2013-07-29/2013-07-30T11:00").flags == (span_flag::interval | span_flag::end_local));
  for (const std::string text : {"2013", "2013-07-29", "2013-07-29T10:05Z", "2013-07-29T10+09"})
    CHECK(!read(text).has(kLocal));
  for (const std::string zone : {"Z", "UTC", "+02:00", "America/New_York"})
    CHECK(!read("2013-07-29T10:05", zone).has(kLocal));
}

TEST_CASE("a local hour that no clock begins with is cut to one") {
  CHECK(to_edtf(date(at(2013, 7, 29, 4, 30), Precision::hour, kLocal)) == "2013-07-29T04");
}

TEST_CASE("an end without an offset has that of the start, as in ISO 8601") {
  CHECK(read("2013-07-29T10:00+09:00/2013-07-29T11:00") ==
        read("2013-07-29T10:00+09:00/2013-07-29T11:00+09:00"));
  CHECK(read("2013-07-29T10:00Z/2013-07-29T11:00") == read("2013-07-29T10:00Z/2013-07-29T11:00Z"));
  CHECK(read("2013-07-29T10:00Z/2013-07-29T11:00", "America/New_York").end == at(2013, 7, 29, 11));
  CHECK(read("2013-07-29T10:00+09:00/2013-07-29T11:00Z").end == at(2013, 7, 29, 11));
  CHECK(read("2013-07-29T10:00+09:00/2013-07-30").end == at(2013, 7, 30));
  CHECK(read("2013-07-29T10:00/2013-07-29T22:00+09:00").flags ==
        (span_flag::interval | span_flag::start_local));
}

TEST_CASE("an hour of a zone between hours keeps its beginning") {
  const TimeSpan span = read("2013-07-29T10+05:30");
  CHECK(span.start == at(2013, 7, 29, 4, 30));
  CHECK(to_edtf(span) == "2013-07-29T04-00:30");
  CHECK(read(to_edtf(span)) == span);
}

TEST_CASE("times in years of more than four digits") {
  const TimeSpan span = read("Y12013-07-29T10:00:00Z");
  CHECK(span.start == at(12'013, 7, 29, 10));
  CHECK(to_edtf(span) == "Y12013-07-29T10:00:00Z");
}
