#include "table/json_records.hpp"

#include <doctest/doctest.h>

using namespace timeloom::table;

namespace {

std::vector<std::string> records_of(std::string_view text, JsonRecords::End expected) {
  std::vector<std::string> result;
  JsonRecords records(text, text.find('['));
  while (records.next()) {
    CHECK(text.substr(records.offset(), records.record().size()) == records.record());
    result.emplace_back(records.record());
  }
  CHECK(records.end() == expected);
  return result;
}

using End = JsonRecords::End;
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the elements of a list") {
  CHECK(records_of(R"([{"a":[1,{}]}, 5 ,"x]",{"b":"}\"{"}] tail)", End::closed) ==
        Texts{R"({"a":[1,{}]})", "5", R"("x]")", R"({"b":"}\"{"})"});
  CHECK(records_of("[]", End::closed).empty());
}

TEST_CASE("lists that are cut off") {
  CHECK(records_of(R"([{"a":1},{"b":)", End::inside_record) == Texts{R"({"a":1})"});
  CHECK(records_of(R"([{"a":1},{"b":"x)", End::inside_record) == Texts{R"({"a":1})"});
  CHECK(records_of(R"([{"a":1})", End::between_records) == Texts{R"({"a":1})"});
  CHECK(records_of(R"([{"a":1}, )", End::between_records) == Texts{R"({"a":1})"});
  CHECK(records_of("[", End::between_records).empty());
}

TEST_CASE("broken lists end") {
  CHECK(records_of("[}:}]", End::closed).size() == 3);
  CHECK(records_of("[{]", End::between_records) == Texts{"{]"});
}

TEST_CASE("a missing comma is told") {
  JsonRecords records("[{} {},{}]", 0);
  REQUIRE(records.next());
  CHECK_FALSE(records.comma_missing());
  REQUIRE(records.next());
  CHECK(records.comma_missing());
  REQUIRE(records.next());
  CHECK_FALSE(records.comma_missing());
  CHECK(records.number() == 3);
}

TEST_CASE("the lists that an object has") {
  const std::string_view text =
      R"( {"meta": {"list": [{}]}, "n": 3, "words": ["a"], "events": [ {"a": 1}], "more": [{)";
  const auto lists = find_json_lists(text, 1);
  REQUIRE(lists.size() == 2);
  CHECK(lists[0].name == "events");
  CHECK(text[lists[0].offset] == '[');
  CHECK(lists[1].name == "more");
  CHECK(find_json_lists("{", 0).empty());
  CHECK(find_json_lists(R"({"a")", 0).empty());
}
