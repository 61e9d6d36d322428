#include "index/text_query.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

namespace {
using Terms = std::vector<std::string>;
}

TEST_CASE("Words are terms, quotes hold a phrase together") {
  CHECK(parse_query("Supreme  Court").terms == Terms{"supreme", "court"});
  CHECK(parse_query("“Supreme Court” 2015").terms == Terms{"supreme court", "2015"});
  CHECK(parse_query("law \"not closed").terms == Terms{"law", "not closed"});
  CHECK(parse_query("a a \"a\"").terms == Terms{"a"});
  CHECK(parse_query("  ").empty());
  CHECK(parse_query("\"\" \" \"").empty());
}

TEST_CASE("Beyond sixteen terms the first count") {
  std::string many;
  for (int i = 0; i < 40; ++i) many += "w" + std::to_string(i) + " ";
  CHECK(parse_query(many).terms.size() == 16);
}

TEST_CASE("A query that only grew narrows the former") {
  const auto narrows = [](const char* query, const char* former) {
    return parse_query(query).narrows(parse_query(former));
  };
  CHECK(narrows("backpage", "back"));
  CHECK(narrows("backpage law", "back"));
  CHECK(narrows("backpage law", "law page"));
  CHECK_FALSE(narrows("back", "backpage"));
  CHECK_FALSE(narrows("back", "back law"));
  CHECK_FALSE(narrows("back", "bag"));
}
