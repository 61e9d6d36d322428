#include "time/describe.hpp"

#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

struct Words {
  const char* edtf;
  const char* full;
  const char* brief;
};

void check(std::initializer_list<Words> all) {
  for (const Words& words : all) {
    CAPTURE(words.edtf);
    CHECK(describe(read(words.edtf)) == words.full);
    CHECK(describe_short(read(words.edtf)) == words.brief);
  }
}

}  // namespace

TEST_CASE("dates") {
  check({{"2013-07-23", "23 July 2013", "23 Jul 2013"},
         {"2013-07", "July 2013", "Jul 2013"},
         {"2012", "2012", "2012"},
         {"-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"},
         {"-0499", "500 BC", "500 BC"},
         {"0000", "1 BC", "1 BC"},
         {"0079-08-24", "24 August AD 79", "24 Aug AD 79"},
         {"Y12000", "12,000", "12,000"},
         {"Y-12000", "12,001 BC", "12,001 BC"}});
}

TEST_CASE("times of day are in UTC") {
  check({{"2013-07-29T14Z", "29 July 2013, 14:00 UTC", "29 Jul 2013, 14:00 UTC"},
         {"2013-07-29T10:00-04:00", "29 July 2013, 14:00 UTC", "29 Jul 2013, 14:00 UTC"},
         {"2013-07-29T14:05:09Z", "29 July 2013, 14:05:09 UTC", "29 Jul 2013, 14:05:09 UTC"},
         {"2013-07-29T14:05:09.25Z", "29 July 2013, 14:05:09.250 UTC",
          "29 Jul 2013, 14:05:09.250 UTC"}});
}

TEST_CASE("of times of day without a zone nothing is said but what a clock showed") {
  check({{"2013-07-29T14", "29 July 2013, 14:00", "29 Jul 2013, 14:00"},
         {"2013-07-29T14:05:09.25", "29 July 2013, 14:05:09.250", "29 Jul 2013, 14:05:09.250"},
         {"2013-07-29T14:30~", "about 29 July 2013, 14:30", "about 29 Jul 2013, 14:30"},
         {"2013-07-29T10:00/2013-07-29T12:30", "29 July 2013, 10:00–12:30",
          "29 Jul 2013, 10:00–12:30"},
         {"2013-07-29T10:00/2013-07-30T12:30", "29 July 2013, 10:00 – 30 July 2013, 12:30",
          "29 Jul 2013, 10:00 – 30 Jul 2013, 12:30"},
         {"2013-07-29T10:00/2013-07-29T12:30Z", "29 July 2013, 10:00 – 29 July 2013, 12:30 UTC",
          "29 Jul 2013, 10:00 – 29 Jul 2013, 12:30 UTC"},
         {"2013-07-29T10:00/..", "since 29 July 2013, 10:00", "since 29 Jul 2013, 10:00"}});
}

TEST_CASE("decades to millennia") {
  check({{"199X", "the 1990s", "1990s"},
         {"000X", "1 BC–AD 9", "1 BC–AD 9"},
         {"-199X", "2000–1991 BC", "2000–1991 BC"},
         {"19XX", "the 20th century", "20th century"},
         {"20XX", "the 21st century", "21st century"},
         {"00XX", "the 1st century", "1st century"},
         {"10XX", "the 11th century", "11th century"},
         {"-03XX", "the 4th century BC", "4th century BC"},
         {"1XXX", "the 2nd millennium", "2nd millennium"},
         {"XXXX", "1 BC–9999", "1 BC–9999"},
         {"Y3388E2S3", "338,000–338,999", "338,000–338,999"}});
}

TEST_CASE("deep time") {
  check({{"Y-138E8S3", "13.8 billion years ago", "13.8 Gyr ago"},
         {"Y-66E6S2", "66 million years ago", "66 Myr ago"},
         {"Y-17E7", "170 million years ago", "170 Myr ago"},
         {"Y-3E5S1", "300,000 years ago", "300,000 yr ago"},
         {"Y-170000002", "170,000,003 BC", "170,000,003 BC"},
         {"Y5E9S1", "5,000,000,000–5,999,999,999", "5,000,000,000–5,999,999,999"}});
}

TEST_CASE("parts of a year") {
  check({{"2001-21", "spring 2001", "spring 2001"},
         {"2001-22", "summer 2001", "summer 2001"},
         {"2001-23", "autumn 2001", "autumn 2001"},
         {"2001-24", "winter 2001–02", "winter 2001–02"},
         {"1999-24", "winter 1999–00", "winter 1999–00"},
         {"-0043-24", "winter 44 BC", "winter 44 BC"},
         {"2001-34", "the second quarter of 2001", "Q2 2001"},
         {"2001-37", "January–April 2001", "Jan–Apr 2001"},
         {"2001-41", "the second half of 2001", "H2 2001"}});
  CHECK(describe(date(at(2001, 11), Precision::quarter)) == "November 2001 – January 2002");
}

TEST_CASE("qualifiers") {
  check({{"2004~", "about 2004", "about 2004"},
         {"2016?", "2016 (uncertain)", "2016 (uncertain)"},
         {"2016-05%", "about May 2016 (uncertain)", "about May 2016 (uncertain)"},
         {"199X~", "about the 1990s", "about 1990s"}});
}

TEST_CASE("intervals") {
  check({{"2012-06-04/2012-12-10", "4 June 2012 – 10 December 2012", "4 Jun – 10 Dec 2012"},
         {"2012-06-04/2012-06-10", "4 June 2012 – 10 June 2012", "4–10 Jun 2012"},
         {"2012-06-04/2013-01-10", "4 June 2012 – 10 January 2013", "4 Jun 2012 – 10 Jan 2013"},
         {"2012-06/2012-12", "June 2012 – December 2012", "Jun–Dec 2012"},
         {"2012-06/2013-01", "June 2012 – January 2013", "Jun 2012 – Jan 2013"},
         {"2012/2014", "2012 – 2014", "2012–2014"},
         {"-0099/-0043", "100 BC – 44 BC", "100–44 BC"},
         {"-0043/0014", "44 BC – AD 14", "44 BC–AD 14"},
         {"2012/2012", "2012", "2012"},
         {"2012/2014-03", "2012 – March 2014", "2012 – Mar 2014"},
         {"2004~/2006?", "about 2004 – 2006 (uncertain)", "about 2004 – 2006 (uncertain)"},
         {"2013-07-29T10:00Z/2013-07-29T12:30Z", "29 July 2013, 10:00–12:30 UTC",
          "29 Jul 2013, 10:00–12:30 UTC"},
         {"Y-201E6S3/Y-66E6S2", "201 million years ago – 66 million years ago",
          "201 Myr ago – 66 Myr ago"}});
}

TEST_CASE("open and unknown ends") {
  check({{"2018/..", "since 2018", "since 2018"},
         {"../1997", "until 1997", "until 1997"},
         {"2018-05~/..", "since about May 2018", "since about May 2018"},
         {"2018/", "from 2018 (end unknown)", "2018 – ?"},
         {"{..1984,1990..}", "until 1984 and since 1990", "until 1984 and since 1990"},
         {"/1997", "to 1997 (start unknown)", "? – 1997"}});
}

TEST_CASE("every span can be described") {
  Chance chance(11);
  for (int i = 0; i < 50'000; ++i) {
    const TimeSpan span{chance.instant(), chance.instant(),
                        static_cast<Precision>(chance.small(0, kPrecisionCount - 1)),
                        static_cast<Precision>(chance.small(0, kPrecisionCount - 1)),
                        static_cast<std::uint16_t>(chance.small(0, span_flag::all))};
    REQUIRE(!describe(span).empty());
    REQUIRE(!describe_short(span).empty());
  }
  for (int precision = 0; precision < kPrecisionCount; ++precision) {
    for (const Instant instant : {kEarliestInstant, kLatestInstant}) {
      CHECK(!describe(date(instant, static_cast<Precision>(precision))).empty());
    }
  }
}
