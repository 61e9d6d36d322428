// Level 1, with the standard's own examples.
#include "time/edtf.hpp"
#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;
using namespace timeloom::span_flag;

TEST_CASE("years with a letter") {
  CHECK(read("Y170000002") == date(at(170'000'002), Precision::year));
  CHECK(read("Y-170000002") == date(at(-170'000'002), Precision::year));
  CHECK(read("Y-292277022656").start > kEarliestInstant);
  CHECK(read("Y292277026595").start < kLatestInstant);
}

TEST_CASE("seasons are three months long") {
  CHECK(read("2001-21") == date(at(2001, 3), Precision::season));
  CHECK(read("2001-22") == date(at(2001, 6), Precision::season));
  CHECK(read("2001-23") == date(at(2001, 9), Precision::season));
  CHECK(read("2001-24") == date(at(2001, 12), Precision::season));
}

TEST_CASE("qualifiers of a date stand on both ends") {
  const int uncertain = start_uncertain | end_uncertain;
  const int approximate = start_approximate | end_approximate;
  CHECK(read("1984?") == date(at(1984), Precision::year, uncertain));
  CHECK(read("2004-06~") == date(at(2004, 6), Precision::month, approximate));
  CHECK(read("2004-06-11%") == date(at(2004, 6, 11), Precision::day, uncertain | approximate));
}

TEST_CASE("unspecified digits from the right") {
  CHECK(read("201X") == date(at(2010), Precision::decade));
  CHECK(read("20XX") == date(at(2000), Precision::century));
  CHECK(read("2XXX") == date(at(2000), Precision::millennium));
  CHECK(read("XXXX") == date(at(0), Precision::ten_thousand_years));
  CHECK(read("2004-XX") == date(at(2004), Precision::year));
  CHECK(read("1985-04-XX") == date(at(1985, 4), Precision::month));
  CHECK(read("1985-XX-XX") == date(at(1985), Precision::year));
  CHECK(read("-019X") == date(at(-199), Precision::decade));
}

TEST_CASE("open ends") {
  for (const std::string start : {"1985-04-12", "1985-04", "1985"}) {
    TimeSpan open = read(start);
    open.flags = interval | end_open;
    CHECK(read(start + "/..") == open);
    open.flags = interval | start_open;
    CHECK(read("../" + start) == open);
  }
}

TEST_CASE("unknown ends") {
  for (const std::string start : {"1985-04-12", "1985-04", "1985"}) {
    TimeSpan unknown = read(start);
    unknown.flags = interval | end_unknown;
    CHECK(read(start + "/") == unknown);
    unknown.flags = interval | start_unknown;
    CHECK(read("/" + start) == unknown);
  }
}

TEST_CASE("qualified intervals") {
  CHECK(read("1984~/2004-06") == TimeSpan{at(1984), at(2004, 6), Precision::year, Precision::month,
                                          interval | start_approximate});
  CHECK(read("1984/2004-06?").flags == (interval | end_uncertain));
  CHECK(read("1984?/2004%").flags ==
        (interval | start_uncertain | end_uncertain | end_approximate));
}

TEST_CASE("negative years") {
  CHECK(read("-1985") == date(at(-1985), Precision::year));
  CHECK(read("-0043-03-15") == date(at(-43, 3, 15), Precision::day));
}

TEST_CASE("the same texts come back at level 1") {
  for (const std::string text : {"Y170000002",  "Y-170000002",    "2001-21",
                                 "2001-24",     "1984?",          "2004-06~",
                                 "2004-06-11%", "201X",           "20XX",
                                 "2XXX",        "XXXX",           "-019X",
                                 "-00XX",       "-0XXX",          "1985-04-12/..",
                                 "../1985-04",  "1985/",          "/1985",
                                 "-1985",       "1984~/2004-06?", "2001-21?/2002-22~"}) {
    CHECK(to_edtf(read(text)) == text);
  }
}
