#include <doctest/doctest.h>

#include <timeloom/written_dates.hpp>

using namespace timeloom;

namespace {

// The EDTF text, or "-" where the text is no date of these forms.
std::string edtf(std::string_view text, std::optional<DateOrder> order = std::nullopt) {
  return edtf_from_written(text, order).value_or("-");
}

}  // namespace

TEST_CASE("days in numbers that can only be one way round") {
  CHECK(edtf("7/23/2013") == "2013-07-23");
  CHECK(edtf("23/7/2013") == "2013-07-23");
  CHECK(edtf(" 07/23/2013 ") == "2013-07-23");
  CHECK(edtf("23-7-2013") == "2013-07-23");
  CHECK(edtf("23.7.2013") == "2013-07-23");
  CHECK(edtf("3.4.2013") == "2013-04-03");
  CHECK(edtf("5/5/2013") == "2013-05-05");
  CHECK(edtf("2013/7/3") == "2013-07-03");
  CHECK(edtf("2013-7-3") == "2013-07-03");
  CHECK(edtf("2013.07.23") == "2013-07-23");
}

TEST_CASE("days in numbers that depend on the order") {
  CHECK(edtf("3/4/2013") == "-");
  CHECK(edtf("3/4/2013", DateOrder::month_first) == "2013-03-04");
  CHECK(edtf("3/4/2013", DateOrder::day_first) == "2013-04-03");
  CHECK(edtf("3.4.2013", DateOrder::month_first) == "2013-04-03");
  CHECK(needs_date_order("3/4/2013"));
  CHECK(needs_date_order("3/4/2013 10:00"));
  CHECK_FALSE(needs_date_order("3.4.2013"));
  CHECK_FALSE(needs_date_order("5/5/2013"));
  CHECK_FALSE(needs_date_order("7/23/2013"));
  CHECK_FALSE(needs_date_order("2013-03-04"));
  CHECK_FALSE(needs_date_order("July 4"));
}

TEST_CASE("what a column shows of its order") {
  DateOrderEvidence evidence;
  CHECK_FALSE(evidence.order());
  evidence.add("3/4/2013");
  evidence.add("nonsense");
  CHECK_FALSE(evidence.order());
  evidence.add("7/23/2013");
  CHECK(evidence.order() == DateOrder::month_first);
  evidence.add("23/7/2013");
  CHECK_FALSE(evidence.order());
}

TEST_CASE("two dates in a text") {
  const auto range = range_ends("7/1/2013 - 7/25/2013");
  REQUIRE(range);
  CHECK(range->first == "7/1/2013");
  CHECK(range->second == "7/25/2013");
  CHECK(range_ends("1914–1918")->second == "1918");
  CHECK(range_ends("May-June 2020")->second == "June 2020");
  CHECK(range_ends("2022-present")->first == "2022");
  CHECK_FALSE(range_ends("23-Jul-2013"));
  CHECK_FALSE(range_ends("Jul-2013"));
  CHECK(range_ends("July to August 2013")->first == "July");
  CHECK_FALSE(range_ends("2013-07-23"));
  CHECK_FALSE(range_ends("to 2013"));
  CHECK_FALSE(range_ends("October 2013"));
  DateOrderEvidence evidence;
  evidence.add("7/1/2013 to 7/25/2013");
  CHECK(evidence.order() == DateOrder::month_first);
}

TEST_CASE("ranges in words") {
  CHECK(edtf("July 2012 – August 2013") == "2012-07/2013-08");
  CHECK(edtf("7/23/2013 - 7/25/2013") == "2013-07-23/2013-07-25");
  CHECK(edtf("3/4/2013 - 5/6/2013") == "-");
  CHECK(edtf("3/4/2013 - 5/6/2013", DateOrder::month_first) == "2013-03-04/2013-05-06");
  CHECK(edtf("2012~ to 2013-07-04") == "2012~/2013-07-04");
  CHECK(edtf("~2012 – 2013") == "~2012/2013");
  for (const auto* text : {"May-June 2020", "May–June 2020", "May - June 2020", "May to June 2020"})
    CHECK_MESSAGE(edtf(text) == "2020-05/2020-06", text);
  CHECK(edtf("Sept.-Oct. 2020") == "2020-09/2020-10");
  CHECK(edtf("May 3 – June 5, 2020") == "2020-05-03/2020-06-05");
  CHECK(edtf("Spring – Fall 2020") == "2020-21/2020-23");
  CHECK(edtf("May 2019 – June 2020") == "2019-05/2020-06");
  for (const auto* text : {"2022-present", "2022 – present", "2022 - Present", "since 2022",
                           "Since  2022", "2022 to now", "2022–ongoing"})
    CHECK_MESSAGE(edtf(text) == "2022/..", text);
  CHECK(edtf("since July 4, 2022") == "2022-07-04/..");
  CHECK(edtf("2022-07-04-present") == "2022-07-04/..");
  CHECK(edtf("early 2020 – present") == "2020-37~/..");
  for (const auto* text :
       {"", "since", "since when", "mid-March 2018", "2013 - the end", "the start - 2013",
        "2012/2013 - 2014", "co-operation", "May-June", "since 3/4/2013", "-present", "?–1850"})
    CHECK_MESSAGE(edtf(text) == "-", text);
}

TEST_CASE("months and years in numbers") {
  CHECK(edtf("7/2013") == "2013-07");
  CHECK(edtf("07.2013") == "2013-07");
  CHECK(edtf("2013/7") == "2013-07");
  CHECK(edtf("23/2013") == "-");
  CHECK(edtf("7/13") == "-");
  CHECK(edtf("7/23/13") == "-");
  CHECK(edtf("41478") == "-");
  CHECK(edtf("123") == "-");
}

TEST_CASE("days in words") {
  for (const auto text :
       {"July 23, 2013", "23 July 2013", "Jul 23 2013", "23-Jul-2013", "Jul. 23rd, 2013",
        "Tuesday, July 23, 2013", "Tue 23 jul 2013", "23. July 2013", "JULY 23,2013"})
    CHECK_MESSAGE(edtf(text) == "2013-07-23", text);
  CHECK(edtf("Sept. 4, 1998") == "1998-09-04");
  CHECK(edtf("July 2013") == "2013-07");
  CHECK(edtf("Jul-2013") == "2013-07");
  CHECK(edtf("July, 2013") == "2013-07");
}

TEST_CASE("days in German, French and Spanish words") {
  for (const auto text : {"14. März 2018", "14 mars 2018", "le 14 mars 2018", "14 de marzo de 2018",
                          "14 marzo 2018", "14. Mär. 2018"})
    CHECK_MESSAGE(edtf(text) == "2018-03-14", text);
  CHECK(edtf("1er août 2018") == "2018-08-01");
  CHECK(edtf("Dezember 2018") == "2018-12");
  CHECK(edtf("déc. 2018") == "2018-12");
  CHECK(edtf("enero de 2018") == "2018-01");
  CHECK(edtf("juin 2018") == "2018-06");
  CHECK(edtf("juil. 2018") == "2018-07");
  CHECK(edtf("jui 2018") == "-");
}

TEST_CASE("years, seasons and the like in words") {
  CHECK(edtf("19th century") == "18XX");
  CHECK(edtf("1st century") == "00XX");
  CHECK(edtf("early 19th century") == "-");
  CHECK(edtf("early 2020") == "2020-37~");
  CHECK(edtf("mid-2020") == "2020-38~");
  CHECK(edtf("Mid 2020") == "2020-38~");
  CHECK(edtf("c. late 2020") == "2020-39~");
  CHECK(edtf("early March 2020") == "-");
  CHECK(edtf("early") == "-");

  CHECK(edtf("Spring 2013") == "2013-21");
  CHECK(edtf("Fall 2013") == "2013-23");
  CHECK(edtf("winter of 2013") == "2013-24");
  CHECK(edtf("Q3 2013") == "2013-35");
  CHECK(edtf("2013 Q3") == "2013-35");
  CHECK(edtf("1850s") == "185X");
  CHECK(edtf("c. 1850") == "1850~");
  CHECK(edtf("circa July 1850") == "1850-07~");
  CHECK(edtf("44 BC") == "-0043");
  CHECK(edtf("1 BCE") == "0000");
  CHECK(edtf("15 March 44 BC") == "-0043-03-15");
  CHECK(edtf("12000 BC") == "Y-11999");
  CHECK(edtf("79 AD") == "0079");
  CHECK(edtf("0 BC") == "-");
}

TEST_CASE("days in eight digits") {
  CHECK(edtf("20130723") == "2013-07-23");
  CHECK(edtf("20132307") == "-");
  CHECK(edtf("20130700") == "-");
  CHECK(edtf("2013072") == "-");
}

TEST_CASE("what keeps a text from being a date is said where it can be guessed") {
  CHECK(why_no_date("3/14/18").starts_with("has a year of two digits"));
  CHECK(why_no_date("41478").starts_with("may be a spreadsheet's number"));
  CHECK(why_no_date("1520985600").starts_with("may be a Unix time"));
  CHECK(why_no_date("soon").empty());
  CHECK(why_no_date("2013-02-30").empty());
}

TEST_CASE("days with a time") {
  CHECK(edtf("7/23/2013 14:05") == "2013-07-23T14:05");
  CHECK(edtf("7/23/2013, 2:05 PM") == "2013-07-23T14:05");
  CHECK(edtf("7/23/2013 12:00:01 AM") == "2013-07-23T00:00:01");
  CHECK(edtf("July 23, 2013 at 2 p.m.") == "2013-07-23T14");
  CHECK(edtf("Tue, 23 Jul 2013 14:05:09 GMT") == "2013-07-23T14:05:09Z");
  CHECK(edtf("Tue, 23 Jul 2013 14:05:09 -0400") == "2013-07-23T14:05:09-04:00");
  CHECK(edtf("2013-07-23 2:05pm") == "2013-07-23T14:05");
}

TEST_CASE("what is no date") {
  for (const auto text : {"", " ", "soon", "July", "July 23", "marble 2013", "23 2013",
                          "2013 July x", "7/23/2013 soon", "1/2/3/2013", "7/23.2013", "//", "c."})
    CHECK_MESSAGE(edtf(text) == "-", text);
}

TEST_CASE("times of day") {
  CHECK(clock_time("14:05") == "14:05");
  CHECK(clock_time("9:05") == "09:05");
  CHECK(clock_time("2:05 PM") == "14:05");
  CHECK(clock_time("12 am") == "00");
  CHECK(clock_time("14:05:09.25Z") == "14:05:09.25Z");
  CHECK(clock_time("14:05 +2") == "14:05+02:00");
  CHECK_FALSE(clock_time("14"));
  CHECK_FALSE(clock_time("14:05 EST"));
  CHECK_FALSE(clock_time("13 PM"));
  CHECK_FALSE(clock_time("noon"));
  CHECK_FALSE(clock_time("14:"));
  CHECK_FALSE(clock_time("2013-07-23"));
}
