// Level 2, with the standard's own examples.
#include "time/edtf.hpp"
#include "time/edtf_value.hpp"
#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;
using namespace timeloom::span_flag;

TEST_CASE("years with an exponent are exact") {
  CHECK(read("Y-17E7") == date(at(-170'000'000), Precision::year));
  CHECK(read("Y1E4") == date(at(10'000), Precision::year));
}

TEST_CASE("significant digits give the unit that holds the year") {
  CHECK(read("1950S2") == date(at(1900), Precision::century));
  CHECK(read("1950S4") == date(at(1950), Precision::year));
  CHECK(read("Y171010000S3") == date(at(171'000'000), Precision::million_years));
  CHECK(read("Y3388E2S3") == date(at(338'000), Precision::millennium));
  CHECK(read("Y-138E8S3") == date(at(-13'899'999'999), Precision::hundred_million_years));
  CHECK(read("Y-4567E6S1") == date(at(-4'999'999'999), Precision::billion_years));
}

TEST_CASE("sub-year groupings") {
  const auto first_month = [](int code) {
    return to_civil(read("2001-" + std::to_string(code)).start).date.month;
  };
  const int months[] = {3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7};
  for (int code = 21; code <= 41; ++code) CHECK(first_month(code) == months[code - 21]);
  CHECK(read("2001-34") == date(at(2001, 4), Precision::quarter));
  CHECK(read("2001-29") == date(at(2001, 9), Precision::season));
  CHECK(read("2001-38") == date(at(2001, 5), Precision::third_year));
  CHECK(read("2001-41") == date(at(2001, 7), Precision::half_year));
}

TEST_CASE("a set is the extent of its members") {
  CHECK(read("[1667,1668,1670..1672]") == read("1667/1672"));
  CHECK(read("[..1760-12-03]") == read("../1760-12-03"));
  CHECK(read("[1760-12..]") == read("1760-12/.."));
  CHECK(read("[1760-01,1760-02,1760-12..]") == read("1760-01/.."));
  CHECK(read("[1667,1760-12]") == read("1667/1760-12"));
  CHECK(read("[..1984]") == read("../1984"));
  CHECK(read("{1667,1668,1670..1672}") == read("1667/1672"));
  CHECK(read("{1960,1961-12}") == read("1960/1961-12"));
  CHECK(read("{..1984}") == read("../1984"));
  CHECK(read("{..1983-12-31,1984-10-10..1984-11-01}") == read("../1984-11-01"));
  CHECK(read("[1960-06,1960]") == read("1960"));
  CHECK(read("[1672,1667]") == read("1667/1672"));
  CHECK(read("{1960}") == read("1960"));
  CHECK(read("{1960?,1970~}") == read("1960?/1970~"));
}

TEST_CASE("a qualified component qualifies the date") {
  const int uncertain = start_uncertain | end_uncertain;
  const int approximate = start_approximate | end_approximate;
  const auto flags = [](const char* text) { return read(text).flags; };
  CHECK(flags("2004-06-11%") == (uncertain | approximate));
  CHECK(flags("2004-06~-11") == approximate);
  CHECK(flags("2004?-06-11") == uncertain);
  CHECK(flags("?2004-06-~11") == (uncertain | approximate));
  CHECK(flags("2004-%06-11") == (uncertain | approximate));
  CHECK(flags("2004-06-~11") == approximate);
  CHECK(read("2004-%06-11").start == at(2004, 6, 11));
}

TEST_CASE("unspecified digits anywhere widen to the unit that holds them") {
  CHECK(read("156X-12-25") == date(at(1560), Precision::decade));
  CHECK(read("15XX-12-25") == date(at(1500), Precision::century));
  CHECK(read("15XX-12-XX") == date(at(1500), Precision::century));
  CHECK(read("XXXX-12-XX") == date(at(0), Precision::ten_thousand_years));
  CHECK(read("1XXX-XX") == date(at(1000), Precision::millennium));
  CHECK(read("1XXX-12") == date(at(1000), Precision::millennium));
  CHECK(read("1X99") == date(at(1000), Precision::millennium));
  CHECK(read("1984-1X") == date(at(1984, 10), Precision::quarter));
  CHECK(read("1984-0X") == date(at(1984), Precision::year));
  CHECK(read("1984-X3") == date(at(1984, 3), Precision::month));
  CHECK(read("1984-XX-25") == date(at(1984), Precision::year));
  CHECK(read("1984-02-1X") == date(at(1984, 2), Precision::month));
  CHECK(read("1984-04-3X") == date(at(1984, 4, 30), Precision::day));
}

TEST_CASE("intervals of qualified and unspecified dates") {
  CHECK(read("2004-06-~01/2004-06-~20") == read("2004-06-01~/2004-06-20~"));
  CHECK(read("2004-06-XX/2004-07-03") == read("2004-06/2004-07-03"));
}

TEST_CASE("every example of the standard prints as it was written") {
  for (const std::string text : {"1985-04-12",
                                 "1985-04",
                                 "1985",
                                 "1985-04-12T23:20:30",
                                 "1985-04-12T23:20:30Z",
                                 "1985-04-12T23:20:30-04",
                                 "1985-04-12T23:20:30+04:30",
                                 "1964/2008",
                                 "2004-06/2006-08",
                                 "2004-02-01/2005-02-08",
                                 "2004-02-01/2005-02",
                                 "2004-02-01/2005",
                                 "2005/2006-02",
                                 "Y170000002",
                                 "Y-170000002",
                                 "2001-21",
                                 "1984?",
                                 "2004-06~",
                                 "2004-06-11%",
                                 "201X",
                                 "20XX",
                                 "2004-XX",
                                 "1985-04-XX",
                                 "1985-XX-XX",
                                 "1985-04-12/..",
                                 "1985-04/..",
                                 "1985/..",
                                 "../1985-04-12",
                                 "../1985-04",
                                 "../1985",
                                 "1985-04-12/",
                                 "1985-04/",
                                 "1985/",
                                 "/1985-04-12",
                                 "/1985-04",
                                 "/1985",
                                 "-1985",
                                 "Y-17E7",
                                 "1950S2",
                                 "Y171010000S3",
                                 "Y3388E2S3",
                                 "2001-34",
                                 "[1667,1668,1670..1672]",
                                 "[..1760-12-03]",
                                 "[1760-12..]",
                                 "[1760-01,1760-02,1760-12..]",
                                 "[1667,1760-12]",
                                 "[..1984]",
                                 "{1667,1668,1670..1672}",
                                 "{1960,1961-12}",
                                 "{..1984}",
                                 "2004-06~-11",
                                 "2004?-06-11",
                                 "?2004-06-~11",
                                 "2004-%06-11",
                                 "156X-12-25",
                                 "15XX-12-25",
                                 "XXXX-12-XX",
                                 "1XXX-XX",
                                 "1XXX-12",
                                 "1984-1X",
                                 "2004-06-~01/2004-06-~20",
                                 "2004-06-XX/2004-07-03"}) {
    const auto value = parse_edtf(text);
    REQUIRE_MESSAGE(value, value.error().message);
    CHECK(print_edtf(*value) == text);
  }
}

TEST_CASE("a span prints in its shortest form") {
  CHECK(to_edtf(read("Y170000000")) == "Y17E7");
  CHECK(to_edtf(read("Y171010000S3")) == "Y171E6S3");
  CHECK(to_edtf(read("Y-138E8S3")) == "Y-138E8S3");
  CHECK(to_edtf(read("1950S2")) == "19XX");
  CHECK(to_edtf(read("1984-1X")) == "1984-36");
  CHECK(to_edtf(read("{1960,1961-12}")) == "1960/1961-12");
  CHECK(to_edtf(read("?2004-06-~11")) == "2004-06-11%");
}

TEST_CASE("a set may be open at both ends") {
  const TimeSpan span = read("{..1984,1990..}");
  CHECK(span == TimeSpan{at(1984), at(1990), Precision::year, Precision::year,
                         interval | start_open | end_open});
  CHECK(to_edtf(span) == "{..1984,1990..}");
}

TEST_CASE("what no text can say prints as the unit that its beginning lies in") {
  CHECK(to_edtf(date(at(2013), Precision::decade)) == "201X");
  CHECK(to_edtf(date(at(2013, 2, 3), Precision::month)) == "2013-02");
  CHECK(to_edtf(date(at(2013, 2), Precision::quarter)) == "2013-02");
  CHECK(to_edtf(date(at(13), Precision::million_years)) == "0013");
}
