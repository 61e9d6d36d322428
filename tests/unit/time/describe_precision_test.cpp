#include "time/describe_precision.hpp"

#include <doctest/doctest.h>

#include "time/edtf.hpp"

using namespace timeloom;

namespace {
std::string exactness(const char* date) {
  return describe_precision(parse_time(date).value());
}
std::string local(const char* date, const char* zone) {
  return describe_local_time(parse_time(date, zone).value(), zone);
}
}  // namespace

TEST_CASE("how exact a date is") {
  CHECK(exactness("2013-07-23") == "Exact to the day");
  CHECK(exactness("2013-07-23T10:00") == "Exact to the minute");
  CHECK(exactness("2013-07") == "Somewhere within the month");
  CHECK(exactness("2012") == "Somewhere within the year");
  CHECK(exactness("199X") == "Somewhere within the decade");
  CHECK(exactness("2004-06/2005-01") == "Exact to the month");
  CHECK(exactness("2004-06/2005-01-31") == "Beginning exact to the month, end to the day");
  CHECK(exactness("2018/..") == "Somewhere within the year");
}

TEST_CASE("what a clock there showed") {
  CHECK(local("2013-07-29T10:00", "America/New_York") == "10:00 in America/New_York");
  CHECK(local("2013-07-29T23:30", "America/New_York") == "23:30 in America/New_York, 29 July 2013");
  CHECK(local("2013-07-29", "America/New_York").empty());
  CHECK(local("2013-07-29T10:00", "").empty());
  CHECK(local("2013-07-29T10:00", "Z").empty());
  const auto nowhere = parse_time("2013-07-29T10:00").value();
  CHECK(describe_local_time(nowhere, "America/New_York").empty());
}
