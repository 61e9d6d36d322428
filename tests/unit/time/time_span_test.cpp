#include "time/time_span.hpp"

#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("units end where the next begins") {
  CHECK(end_of_unit(at(2012), Precision::year) == at(2013));
  CHECK(end_of_unit(at(2012, 1), Precision::month) == at(2012, 2));
  CHECK(end_of_unit(at(2012, 12), Precision::month) == at(2013));
  CHECK(end_of_unit(at(2012, 2), Precision::day) == at(2012, 2, 2));
  CHECK(end_of_unit(at(2012, 12), Precision::season) == at(2013, 3));
  CHECK(end_of_unit(at(2012, 10), Precision::quarter) == at(2013));
  CHECK(end_of_unit(at(2012, 9), Precision::third_year) == at(2013));
  CHECK(end_of_unit(at(2012, 7), Precision::half_year) == at(2013));
  CHECK(end_of_unit(at(1990), Precision::decade) == at(2000));
  CHECK(end_of_unit(at(-99), Precision::century) == at(1));
  CHECK(end_of_unit(at(1000), Precision::millennium) == at(2000));
  CHECK(end_of_unit(at(0), Precision::billion_years) == at(1'000'000'000));
  CHECK(end_of_unit(at(2012, 1, 1, 23), Precision::hour) == at(2012, 1, 2));
  CHECK(end_of_unit(at(2012), Precision::minute) == at(2012, 1, 1, 0, 1));
  CHECK(end_of_unit(at(2012), Precision::second) == at(2012, 1, 1, 0, 0, 1));
  CHECK(end_of_unit(at(2012), Precision::millisecond) == at(2012, 1, 1, 0, 0, 0, 1'000'000));
  CHECK(end_of_unit(at(2012), Precision::microsecond) == at(2012, 1, 1, 0, 0, 0, 1'000));
  CHECK(end_of_unit(at(2012), Precision::nanosecond) == at(2012, 1, 1, 0, 0, 0, 1));
}

TEST_CASE("a unit that begins on a leap day ends in a shorter month") {
  CHECK(end_of_unit(at(2012, 2, 29), Precision::year) == at(2013, 2, 28));
  CHECK(end_of_unit(at(2013, 1, 31), Precision::month) == at(2013, 2, 28));
}

TEST_CASE("units saturate at the end of time") {
  for (int precision = 0; precision < kPrecisionCount; ++precision) {
    CHECK(end_of_unit(kLatestInstant, static_cast<Precision>(precision)) == kLatestInstant);
    CHECK(end_of_unit(kEarliestInstant, static_cast<Precision>(precision)) > kEarliestInstant);
  }
}

TEST_CASE("an extent reaches to the end of the last stated unit") {
  CHECK(extent(read("2012")) == TimeRange{at(2012), at(2013)});
  CHECK(extent(read("2012-02")) == TimeRange{at(2012, 2), at(2012, 3)});
  CHECK(extent(read("2012/2014")) == TimeRange{at(2012), at(2015)});
  CHECK(extent(read("2012-06/2012")) == TimeRange{at(2012, 6), at(2013)});
  CHECK(extent(read("2012/..")) == TimeRange{at(2012), at(2013)});
  CHECK(extent(read("/2012")) == TimeRange{at(2012), at(2013)});
  CHECK(extent(read("201X")) == TimeRange{at(2010), at(2020)});
}

TEST_CASE("what is open reaches on where an extent ends") {
  CHECK(reach(read("2012/..")) == TimeRange{at(2012), kLatestInstant});
  CHECK(reach(read("../2012")) == TimeRange{kEarliestInstant, at(2013)});
  for (const auto* text : {"2012", "2012/", "/2012", "2012/2014", "2012?/2014~"})
    CHECK(reach(read(text)) == extent(read(text)));
}

TEST_CASE("ranges meet where they share time") {
  const TimeRange year{at(2012), at(2013)};
  CHECK(meet(year, {at(2012, 6), at(2014)}));
  CHECK(meet({at(2012, 6), at(2014)}, year));
  CHECK_FALSE(meet(year, {at(2013), at(2014)}));
  CHECK_FALSE(meet({at(2013), at(2014)}, year));
}

TEST_CASE("an extent is never empty nor backward but at the end of time") {
  Chance chance(4);
  for (int i = 0; i < 20'000; ++i) {
    const TimeSpan span{chance.instant(), chance.instant(),
                        static_cast<Precision>(chance.small(0, kPrecisionCount - 1)),
                        static_cast<Precision>(chance.small(0, kPrecisionCount - 1)),
                        static_cast<std::uint16_t>(chance.small(0, span_flag::all))};
    const TimeRange range = extent(span);
    REQUIRE((range.begin < range.end || range.end == kLatestInstant));
  }
}
