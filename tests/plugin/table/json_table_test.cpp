#include "table/json_table.hpp"

#include <doctest/doctest.h>

#include "table_fixture.hpp"

using namespace table_fixture;

TEST_CASE("a list of objects, each a header by itself") {
  const auto store = load("events.json");
  CHECK(events(store) ==
        Texts{"2013-07-23 First", "2014 Second é\n\"quoted\"", "2015-01-02T03:04:05Z Third"});
  REQUIRE(store.size() == 3);
  CHECK(kind(store, 0) == "case.filed");
  CHECK(lane(store, 0) == "Lawsuits");
  CHECK(references(store, 0) == Texts{"A<https://a.org>", "<https://b.org>"});
  CHECK(tags(store, 0) == Texts{"x, y", "z"});
  CHECK(store.attributes(0) == R"({"court":{"name":"S.D.N.Y.","seats":[1,2]}})");
  REQUIRE(store.links_from(0).size() == 2);
  CHECK(store.text(store.links_from(0)[0].relation) == "cites");
  CHECK(store.links_from(0)[0].to == 1);
  CHECK(store.text(store.links_from(0)[1].relation) == "related");

  CHECK(references(store, 1) == Texts{"C<https://c.org>"});
  CHECK(tags(store, 1) == Texts{"p", "q"});
  CHECK(store.attributes(1) == R"({"votes":12,"final":true})");
  CHECK(store.id(2) == "3");
  CHECK(references(store, 2) == Texts{"D<https://d.org>"});
  CHECK(store.zone(2).empty());
  CHECK(complaints(store).empty());
}

TEST_CASE("a list inside an object") {
  CHECK(events(load("wrapped.json")) == Texts{"2013 Wrapped"});
  CHECK(events(load("several_lists.json", R"({"array": "laws"})")) == Texts{"2014 Law"});
  CHECK(complaints(load("several_lists.json")) ==
        Texts{"error 0:0 : this JSON holds several lists: cases, laws; say which with the option "
              "\"array\""});
  CHECK(contains(complaints(load("several_lists.json", R"({"array": "x"})")).at(0),
                 "there is no such list; the lists are: cases, laws"));
  CHECK(contains(complaints(load("no_list.json")).at(0), "this JSON holds no list of objects"));
}

TEST_CASE("no date in any object is one error") {
  const auto said = complaints(load("no_date.json"));
  REQUIRE(said.size() == 1);
  CHECK(said[0] ==
        "error 0:0 : no member is known to hold a date; the first object has: colour, "
        "shape. Say which with the option \"columns\", such as {\"columns\": {\"date\": "
        "\"colour\"}}");
}

TEST_CASE("what was whole before a cut is kept") {
  const auto truncated = load("truncated.json");
  CHECK(events(truncated) == Texts{"2013 Whole", "2014 Whole too"});
  CHECK(complaints(truncated) ==
        Texts{"error 3:4 : the file ends inside record 3, which begins at byte 84, line 4; the "
              "records before it were read"});
  const auto unclosed = load("unclosed.json");
  CHECK(events(unclosed) == Texts{"2013 Whole"});
  REQUIRE(complaints(unclosed).size() == 1);
  CHECK(complaints(unclosed)[0].starts_with("error 0:2 : the file ends before its list is closed"));
}

TEST_CASE("broken records among good ones") {
  const auto store = load("broken_records.json");
  CHECK(events(store) == Texts{"2013 Good", "2015 Untitled", "2016 Good too"});
  const auto said = complaints(store);
  REQUIRE(said.size() == 6);
  CHECK(said[0].starts_with("skipped 2:3 : this is no valid JSON: "));
  CHECK(said[1] == "skipped 3:4 : this is no JSON object");
  CHECK(said[2] ==
        "warning 4:5 title: the value does not suit \"title\" and was kept as an "
        "attribute");
  CHECK(said[3].starts_with("warning 4:5 title: there is no title"));
  CHECK(said[4] == "warning 5:6 : a comma is missing before this record");
  CHECK(said[5].starts_with("skipped 6:7 date: "));
  CHECK(contains(said[5], "February 2017 has 28 days"));
  CHECK(store.attributes(1) == R"({"title":["a","list"]})");
}

TEST_CASE("JSON lines") {
  const auto store = load("lines.ndjson");
  CHECK(events(store) == Texts{"2013-07-23T14:00:00Z One", "2013-07-23T14:00:02Z Three",
                               "2013-07-23T14:00:03.5Z Four"});
  CHECK(store.attributes(0) == R"({"level":"info"})");
  CHECK(store.zone(0) == "-04:00");
  const auto said = complaints(store);
  REQUIRE(said.size() == 2);
  CHECK(said[0].starts_with("skipped 2:3 : this is no valid JSON: "));
  CHECK(said[1] == "skipped 4:5 : this is no JSON object");
}

TEST_CASE("the order of days and months is found in JSON too") {
  CHECK(events(load("slashes.json")) == Texts{"2013-04-03 A", "2013-12-31 B"});
}

TEST_CASE("an option that names a member that no object has") {
  const auto said = complaints(load("events.json", R"({"columns": {"summary": "abstrct"}})"));
  CHECK(said ==
        Texts{"warning 0:0 summary: the option \"columns\" names \"abstrct\", but no object "
              "has it"});
}

TEST_CASE("which files are JSON lines") {
  using timeloom::table::is_json_lines;
  CHECK(is_json_lines("{}\n{}\n", "x.json"));
  CHECK(is_json_lines("{\"a\":\n", "x.NDJSON"));
  CHECK_FALSE(is_json_lines("{\"a\": [\n{}]}", "x.json"));
  CHECK_FALSE(is_json_lines("[{}]", "x.json"));
  CHECK_FALSE(is_json_lines("{}", "x.json"));
}
