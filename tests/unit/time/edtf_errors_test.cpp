#include "time/edtf.hpp"
#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

TEST_CASE("dates that do not exist") {
  CHECK(error_of("2013-02-30") == "2013-02-30: February 2013 has 28 days");
  CHECK(error_of("2012-02-30") == "2012-02-30: February 2012 has 29 days");
  CHECK(error_of("1900-02-29") == "1900-02-29: February 1900 has 28 days");
  CHECK(error_of("-0043-04-31") == "-0043-04-31: April -0043 has 30 days");
  CHECK(error_of("2013-01-00") == "2013-01-00: there is no day 00");
  CHECK(error_of("2013-13") == "2013-13: there is no month 13");
  CHECK(error_of("2013-00") == "2013-00: there is no month 00");
  CHECK(error_of("2013-42") == "2013-42: there is no month 42");
  CHECK(error_of("2001-21-05") == "2001-21-05: a season or other part of a year has no days");
  CHECK(error_of("-0000") == "-0000: the year 0000 has no sign");
}

TEST_CASE("unspecified digits that leave nothing") {
  CHECK(error_of("2013-02-3X") == "2013-02-3X: February 2013 has 28 days");
  CHECK(error_of("2013-2X") == "2013-2X: no month has such a number");
  CHECK(error_of("2013-XX-32") == "2013-XX-32: no such month has such a day");
  CHECK(error_of("19X1-02-29") == "19X1-02-29: February 19X1 has 28 days");
  CHECK(parse_time("19X2-02-29"));
  CHECK(parse_time("XXXX-02-29"));
}

TEST_CASE("times that do not exist") {
  CHECK(error_of("2013-07-29T25:00") == "2013-07-29T25:00: there is no hour 25");
  CHECK(error_of("2013-07-29T10:60") == "2013-07-29T10:60: there is no minute 60");
  CHECK(error_of("2013-07-29T10:00:61Z") == "2013-07-29T10:00:61Z: there is no second 61");
  CHECK(error_of("2013-07-29T10:00:00+24:00") ==
        "2013-07-29T10:00:00+24:00: there is no offset of 24 hours");
  const std::string only = ": hour 24 is only written as 24:00:00, the end of the day";
  for (const std::string text :
       {"2013-07-29T24", "2013-07-29T24:00", "2013-07-29T24:00:01", "2013-07-29T24:00:00.001"}) {
    CHECK(error_of(text) == text + only);
  }
}

TEST_CASE("years of the wrong length") {
  CHECK(error_of("79") == "79: a year has four digits: \"0079\"");
  CHECK(error_of("12013") == "12013: a year of more than four digits begins with Y: \"Y12013\"");
  CHECK(error_of("Y2013") == "Y2013: a year of up to four digits has no Y");
  CHECK(error_of("Y012013") == "Y012013: a year that begins with Y has no leading zeros");
  CHECK(error_of("Y1201X") == "Y1201X: a year that begins with Y has no unspecified digits");
}

TEST_CASE("the basic format is ambiguous") {
  CHECK(error_of("20130729") ==
        "20130729: a date has dashes (\"2013-07-29\") and a year of more than four digits a Y "
        "(\"Y20130729\")");
  CHECK(error_of("20130729T100000Z").find("a date has dashes") != std::string::npos);
}

TEST_CASE("years beyond the axis") {
  const std::string beyond = ": the year is beyond the 292 billion years that can be shown";
  for (const std::string text : {"Y292277026596", "Y-292277022657", "Y300E9", "Y9E17", "Y9E99",
                                 "Y-3E11S1", "Y999999999999999999"}) {
    CHECK(error_of(text) == text + beyond);
  }
  CHECK(error_of("Y9999999999999999999") ==
        "Y9999999999999999999: the year 9999999999999999999 is out of range");
  CHECK(error_of("Y123456789012S1") ==
        "Y123456789012S1: the year is known to less than a billion years, the coarsest unit");
}

TEST_CASE("intervals and sets that make no sense") {
  CHECK(error_of("2008/1964") == "2008/1964: the interval ends before it starts");
  for (const std::string text : {"/", "../..", "/..", "../"}) {
    CHECK(error_of(text) == text + ": an interval needs a date at one end at least");
  }
  CHECK(error_of("2008/2009/2010") == "2008/2009/2010: \"/2010\" is not part of a date");
  CHECK(error_of("[1672..1667]") == "[1672..1667]: a range of the set ends before it starts");
  CHECK(error_of("[1667") == "[1667: \"]\" is missing at the end");
  CHECK(error_of("{1667]") == "{1667]: \"}\" is expected at \"]\"");
  CHECK(error_of("[1667..,1668]") ==
        "[1667..,1668]: only the last member of a set is open at its end");
  CHECK(error_of("[1667,..1668]") ==
        "[1667,..1668]: only the first member of a set is open at its start");
}

TEST_CASE("what EDTF does not write is not read") {
  for (const std::string text : {"",
                                 " ",
                                 " 2013",
                                 "2013 ",
                                 "2013-7",
                                 "2013-7-9",
                                 "2013/07/29",
                                 "29.07.2013",
                                 "July 2013",
                                 "+2013",
                                 "2013-07-29t10:00:00z",
                                 "2013-07-29T10:00:00z",
                                 "y17000",
                                 "Y17e7",
                                 "Y17E0",
                                 "Y17E07",
                                 "1950s2",
                                 "1950S0",
                                 "1950S5",
                                 "195XS2",
                                 "2013-",
                                 "2013--07",
                                 "2013-07-29-01",
                                 "19xx",
                                 "19uu",
                                 "2013??",
                                 "??2013",
                                 "2013?~",
                                 "2013-07-29T",
                                 "2013-07-29T1",
                                 "2013-07-29T10:",
                                 "2013-07-29T10:0",
                                 "2013-07-29T10:00:00.",
                                 "2013-07-29T10:00.5",
                                 "2013-07-29T10:00:00+2",
                                 "2013-07-29T10:00:00-0400",
                                 "2013-07T10:00",
                                 "2013T10",
                                 "2013-07-XXT10:00",
                                 "2013-07-29~T10:00",
                                 "[]",
                                 "[..]",
                                 "{}",
                                 "[1667,]",
                                 "[,1667]",
                                 "[1667, 1668]",
                                 "[1667-01-01T10:00Z]",
                                 "[1667/1668]",
                                 "[1667]?",
                                 "Y17E7-05",
                                 "1950S2-05",
                                 "open",
                                 "unknown",
                                 "2013-07-29 ",
                                 "2013-07-29  10:00",
                                 "2013-W30",
                                 "2013-210",
                                 "P1Y",
                                 "2013/P1Y",
                                 "..",
                                 "2013..2014",
                                 "\xEF\xBB\xBF"
                                 "2013",
                                 "2013\n"}) {
    CHECK_MESSAGE(!parse_time(text), text);
  }
  CHECK(error_of("19xx") == "19xx: an unspecified digit is a capital X");
  CHECK(error_of("") == "there is no date");
}

TEST_CASE("messages are short and plain whatever the text") {
  const std::string message = error_of(std::string(1'000'000, '\xFF'));
  CHECK(message.size() < 300);
  CHECK(message.find('\xFF') == std::string::npos);
  CHECK(error_of(std::string("2013\0-07", 8)).find('\0') == std::string::npos);
}

TEST_CASE("a zone that is not known is an error only where it is needed") {
  CHECK(error_of("2013-07-29T10:00", "Mars/Olympus") ==
        "2013-07-29T10:00: there is no time zone \"Mars/Olympus\"");
  CHECK(parse_time("2013-07-29", "Mars/Olympus"));
  CHECK(parse_time("2013-07-29T10:00Z", "Mars/Olympus"));
}
