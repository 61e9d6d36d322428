#include "table/table_probe.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace std::string_view_literals;

namespace {

int probe(std::string_view name, std::string_view head) {
  return timeloom::table::probe({.name = name, .head = head, .size = head.size()});
}

}  // namespace

TEST_CASE("delimited text") {
  CHECK(probe("a.csv", "id,date,title\n1,2013,x\n") == 80);
  CHECK(probe("A.TSV", "Date\tTitle\n") == 80);
  CHECK(probe("a.csv", "\xEF\xBB\xBF\"Start Date\";Title\n") == 80);
  CHECK(probe("a.csv", "Year,Month,Headline\n") == 80);
  CHECK(probe("a.csv", "colour,shape\n") == 40);
  CHECK(probe("a.csv", "\xFF\xFEi\0d\0"sv) == 40);
  CHECK(probe("a.txt", "date,title\n2013,x\n") == 55);
  CHECK(probe("a.txt", "When I was young,\nI wrote.\n") == 0);
  CHECK(probe("date", "date\n") == 0);
}

TEST_CASE("JSON") {
  CHECK(probe("a.json", R"([{"date": "2013", "title": "x"}])") == 70);
  CHECK(probe("a.json", R"({"events": [{"start": "2013"}, {"start")") == 70);
  CHECK(probe("a.ndjson", "{\"timestamp\": \"2013\"}\n{\"timest") == 70);
  CHECK(probe("a.log", "{\"timestamp\": \"2013\"}\n{\"timest") == 70);
  CHECK(probe("a.json", R"([{"colour": "red"}])") == 15);
  CHECK(probe("a.json", R"({"colour": "red"})") == 15);
  CHECK(probe("a.json", R"([{"date": "cut off)") == 15);
  CHECK(probe("a.json", "[1, 2]") == 15);
}

TEST_CASE("workbooks, also under a table's name, are taken to say how to export them") {
  const auto zip = "PK\x03\x04\x14\0\0\0\x08\0"sv;
  CHECK(probe("a.xlsx", zip) == 40);
  CHECK(probe("A.ODS", zip) == 40);
  CHECK(probe("a.csv", zip) == 40);
  CHECK(probe("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"sv) == 40);
  CHECK(probe("a.zip", zip) == 0);
}

TEST_CASE("what it does not read") {
  CHECK(probe("a.csv", "") == 0);
  CHECK(probe("a.csv", " \n") == 0);
  CHECK(probe("a.csv", "<?xml version=\"1.0\"?><a/>") == 0);
  CHECK(probe("a.png", "\x89PNG\r\n\x1A\n\0\0\0\r"sv) == 0);
  CHECK(probe("a.txt", "The case\ndate,title\n2013,x\n") == 0);
  CHECK(timeloom::table::probe({.is_directory = true, .name = "a.csv"}) == 0);
}
