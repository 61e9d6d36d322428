#include "table/csv_table.hpp"

#include <doctest/doctest.h>

#include "table/csv_header.hpp"
#include "table/row_time.hpp"
#include "table/windows_1252.hpp"
#include "table_fixture.hpp"

using namespace table_fixture;

TEST_CASE("every feature of a CSV") {
  const auto store = load("every_feature.csv");
  REQUIRE(store.size() == 5);
  CHECK(events(store) == Texts{"2012/2014 A span in one cell", "2012-07-27 Court enjoins SB 6251",
                               "2013~/.. Still going", "2014/2016-03-14 Doe v. Backpage",
                               "2016-11-17T15:00Z Hearing begins"});

  const timeloom::EventRow mckenna = 1;
  CHECK(store.id(mckenna) == "mckenna");
  CHECK(kind(store, mckenna) == "case.ruling");
  CHECK(lane(store, mckenna) == "Lawsuits/McKenna");
  CHECK(store.summary(mckenna) == "The court grants a preliminary injunction, with costs.");
  CHECK(references(store, mckenna) == Texts{"881 F. Supp. 2d 1262<https://www.courtlistener.com/x>",
                                            "<https://example.org/a>", "Order of the court<>"});
  CHECK(tags(store, mckenna) == Texts{"speech", "state law"});
  CHECK(store.importance(mckenna) == doctest::Approx(0.8).epsilon(0.001));
  CHECK(store.attributes(mckenna) == R"({"docket":"2:12-cv-00954"})");
  const auto links = store.links_from(mckenna);
  REQUIRE(links.size() == 2);
  CHECK(store.text(links[0].relation) == "cites");
  CHECK(store.id(links[0].to) == "doe");
  CHECK(store.text(links[1].target) == "policy#sb6251");

  const timeloom::EventRow doe = 3;
  CHECK(kind(store, doe) == "court-ruling");
  CHECK(store.importance(doe) == doctest::Approx(0.75).epsilon(0.001));
  CHECK(tags(store, doe) == Texts{"trafficking", "immunity"});
  CHECK(store.zone(4) == "America/New_York");
  CHECK(store.zone(mckenna).empty());
  CHECK(kind(store, 4) == "event");
}

TEST_CASE("bytes and line ends") {
  CHECK(events(load("byte_order_mark.csv")) == Texts{"2013 Marked"});
  const auto store = load("crlf.csv");
  CHECK(events(store) == Texts{"2013-01-02 First", "2013-01-03 Second"});
  CHECK(complaints(store).empty());
}

TEST_CASE("UTF-16 is refused with a remedy") {
  const auto store = load("utf16.csv");
  CHECK(store.empty());
  REQUIRE(complaints(store).size() == 1);
  CHECK(contains(complaints(store)[0], "error 0:0 : this is UTF-16 text; save it as UTF-8"));
}

TEST_CASE("text that is no UTF-8 is read as Windows-1252, with a note") {
  const auto store = load("windows_1252.csv");
  CHECK(events(store) == Texts{"2018-03-14 Erste Sitzung – „auf“", "2019-03 € 5"});
  CHECK(store.attributes(0) == R"({"Ort":"Köln"})");
  REQUIRE(complaints(store).size() == 1);
  CHECK(
      contains(complaints(store)[0], "note 0:0 : this is not UTF-8 and was read as Windows-1252"));

  using timeloom::table::looks_like_windows_1252;
  CHECK(looks_like_windows_1252("K\xF6ln"));
  CHECK_FALSE(looks_like_windows_1252("Köln"));
  CHECK_FALSE(looks_like_windows_1252("Cologne"));
  CHECK_FALSE(looks_like_windows_1252(""));
  // One bad byte does not make other characters of UTF-8 anything else.
  CHECK_FALSE(looks_like_windows_1252("Köln, D\xFCren"));
}

TEST_CASE("quotes") {
  const auto store = load("quotes.csv");
  CHECK(events(store) == Texts{"2013-01-02 Say \"hello\", world", "2013-01-03 After",
                               "2013-01-04 Straytail", "2013-01-05 Last"});
  CHECK(store.summary(0) == "Line one\nline two\n\nline four");
  CHECK(store.summary(1) == "plain \"quotes\" stay");
  CHECK(complaints(store) == Texts{"warning 3:7 : text follows a closing quote on line 7; it was "
                                   "kept as part of the cell"});
}

TEST_CASE("an unterminated quote costs its line only") {
  const auto store = load("unterminated_quote.csv");
  CHECK(events(store) == Texts{"2013-01-02 First", "2013-01-04 Third"});
  CHECK(complaints(store) == Texts{"skipped 2:3 : a quote opens on line 3 and is never closed; "
                                   "reading goes on below it"});
}

TEST_CASE("delimiters are found out") {
  const auto semicolon = load("semicolon.csv");
  CHECK(events(semicolon) == Texts{"2013-07-23 Semikolon", "2013-12-24T18:30 Heiligabend"});
  CHECK(semicolon.attributes(0) == R"({"Datum":"x","Note, with comma":"1,5"})");
  CHECK(semicolon.attributes(1) == R"({"Datum":"y","Note, with comma":"a;b"})");
  CHECK(events(load("bar.txt")) == Texts{"2013-01-02 Barred"});
  CHECK(load("bar.txt").attributes(0) == R"({"note":"a, b, c"})");
  const auto tabs = load("tabs.tsv");
  CHECK(events(tabs) == Texts{"2013-01-02 Tabbed"});
  CHECK(tabs.summary(0) == "a, b; c");
  CHECK(timeloom::table::sniff_delimiter("date\n2013\n", "x.csv") == ',');
  CHECK(timeloom::table::sniff_delimiter("", "x.tab") == '\t');
}

TEST_CASE("a title above the header is passed over, and lines are counted with it") {
  const auto store = load("title_above.csv");
  CHECK(events(store) == Texts{"2018-03-14 Filed"});
  CHECK(complaints(store) ==
        Texts{"note 0:5 : the header is on line 5; what stands above it was passed over",
              "skipped 3:8 Date: 2018-02-30: February 2018 has 28 days"});
  CHECK(timeloom::table::sniff_delimiter("The case\n\ndate;title\n2013;a, b, c\n", "x.csv") == ';');
}

TEST_CASE("a row of data is not taken for a header") {
  const auto header_of = [](std::string_view text) {
    return timeloom::table::find_header(text, ',', {}).cells;
  };
  using Cells = std::vector<std::string>;
  CHECK(header_of("name,state\nx,\ny,filed\n") == Cells{"name", "state"});
  CHECK(header_of("remark,\n,\nname,state\nx,filed\n") == Cells{"remark", ""});
  CHECK(header_of("remark,\ndate,state\nx,filed\n") == Cells{"date", "state"});
}

TEST_CASE("a delimiter that is stated wins") {
  const auto store = load("semicolon.csv", R"({"delimiter": ","})");
  CHECK(store.empty());
  REQUIRE(complaints(store).size() == 1);
  CHECK(contains(complaints(store)[0],
                 "no column is known to hold a date; the columns are: "
                 "Datum;Date;Title;Note, with comma"));
}

TEST_CASE("broken rows among good ones") {
  const auto store = load("broken_rows.csv");
  CHECK(events(store) == Texts{"2013-01-02 Good", "2013-01-05 Empties beyond",
                               "2013-01-06 Only a summary", "2013-01-07 Good too"});
  const auto said = complaints(store);
  REQUIRE(said.size() == 6);
  CHECK(said[0] == "skipped 2:3 : has 3 fields, the header has 4");
  CHECK(said[1] ==
        "skipped 3:4 : has 5 fields, the header has 4; is a cell with the delimiter not "
        "quoted?");
  CHECK(said[2] ==
        "warning 5:7 : has 6 fields, the header has 4; those beyond are empty and were "
        "dropped");
  CHECK(said[3].starts_with("skipped 6:8 date: "));
  CHECK(contains(said[3], "not a date"));
  CHECK(said[4] == "skipped 7:9 date: there is no date");
  CHECK(said[5] == "warning 8:10 title: there is no title; \"Only a summary\" stands in for it");
}

TEST_CASE("only cells of columns without a name may be missing") {
  const auto store = load("unnamed_columns.csv");
  CHECK(events(store) == Texts{"2013 Short by the unnamed", "2014 Full"});
  CHECK(store.attributes(1) == R"({"column 3":"x"})");
  CHECK(complaints(store) == Texts{"warning 1:2 : has 2 fields, the header has 4; only columns "
                                   "without a name are missing"});
}

TEST_CASE("days that do not exist") {
  const auto store = load("missing_days.csv");
  CHECK(events(store) == Texts{"2012-02-29 A leap day"});
  const auto said = complaints(store);
  REQUIRE(said.size() == 3);
  CHECK(said[0].starts_with("skipped 1:2 date: "));
  CHECK(contains(said[0], "February 2013 has 28 days"));
  CHECK(contains(said[1], "February 2013 has 28 days"));
  CHECK(said[2].starts_with("skipped 4:5 date: "));
}

TEST_CASE("days and months that could be either way round") {
  const auto store = load("ambiguous_dates.csv");
  CHECK(events(store) == Texts{"2013-05-05 The same either way", "2013-07-04 In words"});
  REQUIRE(complaints(store).size() == 1);
  CHECK(complaints(store)[0] ==
        "skipped 1:2 date: \"3/4/2013\" may have the month or the day first, and the other dates "
        "do not tell; set the option date_order to \"mdy\" or \"dmy\"");

  CHECK(events(load("ambiguous_dates.csv", R"({"date_order": "mdy"})"))[0] ==
        "2013-03-04 Ambiguous");
  CHECK(events(load("ambiguous_dates.csv", R"({"date_order": "dmy"})"))[0] ==
        "2013-04-03 Ambiguous");
}

TEST_CASE("one date of a column can tell the order of all") {
  CHECK(events(load("month_first.csv")) ==
        Texts{"2013-03-04 March 4", "2013-07-23T14:05 Tells the order"});
  CHECK(events(load("day_first.csv")) ==
        Texts{"2013-02-01/2013-07-23 Tells the order", "2013-04-03/2013-04-05 3 to 5 April"});
}

TEST_CASE("dates that contradict each other tell no order") {
  const auto store = load("contradicting_dates.csv");
  CHECK(store.size() == 2);
  REQUIRE(complaints(store).size() == 1);
  CHECK(contains(complaints(store)[0], "set the option date_order"));
}

TEST_CASE("columns as TimelineJS has them") {
  const auto store = load("timelinejs.csv");
  CHECK(events(store) == Texts{"-0044-03-15 The Ides", "1850 A year",
                               "2013-07/2014-02-01 A month and an end",
                               "2013-07-04 A month by name", "2013-07-23T14:05:00 With a time"});
  CHECK(store.summary(4) == "Some <b>text</b>");
  CHECK(lane(store, 4) == "Court");
  CHECK(store.attributes(4) == R"({"Display Date":"23 July","Media":"https://example.org/a.jpg"})");
  CHECK(complaints(store) == Texts{"skipped 6:7 Day: there is a day without a month",
                                   "skipped 7:8 Month: \"14\" is no month",
                                   "skipped 8:9 date: there is no date"});
}

TEST_CASE("dates and times in columns of their own") {
  const auto store = load("date_and_times.csv");
  CHECK(events(store) == Texts{"2013-07-23T07:00Z/2013-07-23T08:30Z Meeting",
                               "2013-07-24T14:00/2013-07-25T01:00 Night shift"});
  CHECK(store.zone(0) == "Europe/Berlin");
  CHECK(store.zone(1).empty());
  CHECK(complaints(store) == Texts{"skipped 3:4 Start Time: \"noon\" is no time of day"});
}

TEST_CASE("a time is in the zone that its row states, and in none where it states none") {
  const auto store = load("zones.csv");
  CHECK(complaints(store).empty());
  Texts told;
  for (timeloom::EventRow row = 0; row < store.size(); ++row)
    told.push_back(events(store)[row] + " (" + std::string(store.zone(row)) + ')');
  CHECK(told ==
        Texts{"2013-07-02T14:30 No zone in ISO 8601 ()", "2013-07-03T14:30:09.5 With a fraction ()",
              "2013-07-04T14:30Z Zulu ()", "2013-07-05T14:30:09Z Greenwich ()",
              "2013-07-06T18:30Z With an offset (-04:00)",
              "2013-07-07T18:30Z In a zone (America/New_York)",
              "2013-07-08 A day, which has none ()",
              "2013-07-09T14:30/2013-07-09T15:30 From and to ()",
              "2013-07-10T18:30Z/2013-07-10T19:30Z The end in the zone of the start (-04:00)",
              "2013-07-11T14:30Z/2013-07-11T15:30Z UTC too ()",
              "2013-07-12T18:30Z/2013-07-12T19:30Z In words ()",
              "2013-07-13T14:30/2013-07-13T15:30Z Only the end has one ()",
              "2013-07-14T14:30/.. Open ()", "2013-07-15T14:30/.. Open after a start of two ()",
              "2013-07-31T14:30 Afternoon ()"});
}

TEST_CASE("the offset that a time carries itself") {
  using timeloom::table::own_offset;
  CHECK(own_offset("2013-07-29T10:00-04:00") == "-04:00");
  CHECK(own_offset("2013-07-29 10:00:09.5 -0400 ") == "-0400");
  for (const auto* text : {"2013-07-29T10:00Z", "Tue, 23 Jul 2013 14:05 GMT", "2:05 PM UTC"})
    CHECK(own_offset(text) == "Z");
  for (const auto* text : {"", "2013-07-29", "2013-07-29T10-00:30", "2013-07-29T10:00", "2:05 PM",
                           "2013-07-29T10:00 - 2013-07-29T11:00", "23-07-2013 10:00"})
    CHECK(own_offset(text).empty());
}

TEST_CASE("intervals, open ends and ends before their start") {
  const auto store = load("intervals.csv");
  CHECK(events(store) == Texts{"1914/1918 Years", "2012-07/2013-08 In words", "2013-05-01/.. Open",
                               "2013-07-01/2013-07-25 In numbers", "2014/2015? Uncertain end"});
  REQUIRE(complaints(store).size() == 1);
  CHECK(complaints(store)[0].starts_with("skipped 5:6 "));
}

TEST_CASE("dates as reporters write them") {
  const auto store = load("reporters.csv");
  CHECK(complaints(store).empty());
  CHECK(events(store) == Texts{"2020-37~ Early", "2020-38~ Mid", "2020-05/2020-06 Two months",
                               "2020-05-03/2020-06-05 Two days", "2020-39~ Late", "2022/.. Ongoing",
                               "2022-07-04/.. Since a day",
                               "2023-07-29T14Z/2023-07-29T15:00Z Hours with one offset"});
}

TEST_CASE("text in all scripts") {
  const auto store = load("scripts.csv");
  CHECK(events(store) == Texts{"2013 アメリカの訴訟", "2014 قضية أمام المحكمة",
                               "2015 Überprüfung — naïve café 🙂"});
  CHECK(store.summary(0) == "裁判所は差し止めを命じた。");
  CHECK(tags(store, 0) == Texts{"法律", "裁判"});
  CHECK(complaints(store).empty());
}

TEST_CASE("files with nothing in them") {
  const auto header = load("header_only.csv");
  CHECK(header.empty());
  REQUIRE_FALSE(complaints(header).empty());
  CHECK(complaints(header)[0] == "note 0:0 : the table has a header and no rows");
  for (const auto name : {"empty.csv", "blank.csv"}) {
    const auto store = load(name);
    CHECK(store.empty());
    REQUIRE(complaints(store).size() == 1);
    CHECK(contains(complaints(store)[0], "error 0:0 : "));
    CHECK(contains(complaints(store)[0], "empty"));
  }
}

TEST_CASE("no date column: the columns and the option are named") {
  const auto store = load("no_date.csv");
  CHECK(store.empty());
  CHECK(complaints(store) ==
        Texts{"error 0:0 : no column is known to hold a date; the columns are: colour, shape. Say "
              "which with the option \"columns\", such as {\"columns\": {\"date\": \"colour\"}}"});
}

TEST_CASE("columns by option") {
  const auto store = load("odd_names.csv", R"({
      "columns": {"date": "filed on", "end": "Closed", "title": "Case", "lane": "Court"},
      "kind": "case.filed", "lane": "Other courts", "lane_prefix": "Federal",
      "zone": "America/New_York", "date_order": "dmy"})");
  CHECK(events(store) == Texts{"2013-04-03T13:30Z/2014 Doe v. Roe", "2013-06-05 Roe v. Doe"});
  CHECK(kind(store, 0) == "case.filed");
  CHECK(lane(store, 0) == "Federal/S.D.N.Y.");
  CHECK(lane(store, 1) == "Federal/Other courts");
  CHECK(store.zone(0) == "America/New_York");
  CHECK(complaints(store).empty());
}

TEST_CASE("a constant wins over a column that was only guessed") {
  const auto store = load("every_feature.csv", R"({"kind": "case", "lane": "All"})");
  REQUIRE(store.size() == 5);
  CHECK(kind(store, 1) == "case");
  CHECK(lane(store, 1) == "All");
}

TEST_CASE("an option that names a column that is not there") {
  const auto store = load("odd_names.csv", R"({"columns": {"date": "Filed"}})");
  CHECK(store.empty());
  REQUIRE(complaints(store).size() == 1);
  CHECK(contains(complaints(store)[0],
                 "names \"Filed\", but there is no such column; the columns "
                 "are: Case, Filed On, Court, Closed"));
}

TEST_CASE("sources and their URLs in two columns") {
  const auto store = load("source_pairs.csv");
  CHECK(references(store, 0) == Texts{"The Times<https://example.org/times>"});
  CHECK(references(store, 1) == Texts{"<https://example.org/b>"});
  CHECK(references(store, 2) == Texts{"Archive<>"});
}

TEST_CASE("importance out of its range") {
  const auto store = load("importance.csv");
  REQUIRE(store.size() == 4);
  CHECK(store.importance(1) == 1.0F);
  CHECK(store.importance(2) == 0.0F);
  CHECK(store.importance(3) == doctest::Approx(0.5).epsilon(0.001));
  CHECK(complaints(store) ==
        Texts{"warning 2:3 importance: \"7\" is not from 0 to 1 and was cut to 1",
              "warning 3:4 importance: \"-1\" is not from 0 to 1 and was cut to 0",
              "warning 4:5 importance: \"high\" is no number from 0 to 1; the usual importance of "
              "its kind is taken"});
}

TEST_CASE("Unix times") {
  const auto store = load("unix.csv");
  CHECK(events(store) ==
        Texts{"2013-07-23T14:00:00Z Seconds", "2013-07-23T14:00:00.25Z Milliseconds"});
  CHECK(complaints(store) == Texts{"skipped 3:4 epoch: \"soon\" is no Unix time"});
}

TEST_CASE("files that cannot be opened") {
  REQUIRE(complaints(load("no such file.csv")).size() == 1);
  CHECK(contains(complaints(load("no such file.csv"))[0], "error 0:0 : "));
}

TEST_CASE("the sample story loads without a complaint") {
  const auto folder = std::filesystem::path(TIMELOOM_SOURCE_DIR) / "samples/backpage";
  std::size_t count = 0;
  for (const auto name : {"policy.csv", "lawsuits.csv", "legislation.csv", "enforcement.csv"}) {
    const auto store = load_path(folder / name);
    count += store.size();
    for (const auto& item : store.diagnostics().items())
      // Links to the other files stay open when one is loaded alone.
      CHECK_MESSAGE(item.severity == timeloom::Severity::note, to_string(item));
  }
  CHECK(count == 69);
}
