// Level 0, with the standard's own examples.
#include "time/edtf.hpp"
#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("dates") {
  CHECK(read("1985-04-12") == date(at(1985, 4, 12), Precision::day));
  CHECK(read("1985-04") == date(at(1985, 4), Precision::month));
  CHECK(read("1985") == date(at(1985), Precision::year));
  CHECK(read("0000") == date(at(0), Precision::year));
}

TEST_CASE("dates with a time") {
  CHECK(read("1985-04-12T23:20:30") == date(at(1985, 4, 12, 23, 20, 30), Precision::second,
                                            span_flag::start_local | span_flag::end_local));
  CHECK(read("1985-04-12T23:20:30Z") == date(at(1985, 4, 12, 23, 20, 30), Precision::second));
  CHECK(read("1985-04-12T23:20:30-04") == date(at(1985, 4, 13, 3, 20, 30), Precision::second));
  CHECK(read("1985-04-12T23:20:30+04:30") == date(at(1985, 4, 12, 18, 50, 30), Precision::second));
}

TEST_CASE("intervals keep the precision of each end") {
  const auto interval = [](Instant start, Precision start_precision, Instant end,
                           Precision end_precision) {
    return TimeSpan{start, end, start_precision, end_precision, span_flag::interval};
  };
  using enum Precision;
  CHECK(read("1964/2008") == interval(at(1964), year, at(2008), year));
  CHECK(read("2004-06/2006-08") == interval(at(2004, 6), month, at(2006, 8), month));
  CHECK(read("2004-02-01/2005-02-08") == interval(at(2004, 2), day, at(2005, 2, 8), day));
  CHECK(read("2004-02-01/2005-02") == interval(at(2004, 2), day, at(2005, 2), month));
  CHECK(read("2004-02-01/2005") == interval(at(2004, 2), day, at(2005), year));
  CHECK(read("2005/2006-02") == interval(at(2005), year, at(2006, 2), month));
  CHECK(read("2004-06/2004") == interval(at(2004, 6), month, at(2004), year));
}

TEST_CASE("the same texts come back") {
  for (const std::string text :
       {"1985-04-12", "1985-04", "1985", "0000", "1964/2008", "2004-06/2006-08",
        "2004-02-01/2005-02-08", "2004-02-01/2005", "2005/2006-02", "1985-04-12T23:20:30Z"}) {
    CHECK(to_edtf(read(text)) == text);
  }
}
