#include "index/value_column.hpp"

#include <doctest/doctest.h>

#include "index/attribute_values.hpp"
#include "support/told_events.hpp"

using namespace timeloom;
using test::ToldEvent;

namespace {

std::vector<std::string> values_by_total(const ValueColumn& column) {
  std::vector<std::string> values;
  for (const auto id : column.by_total)
    values.push_back(std::string(column.values.view(id)) + " " + std::to_string(column.totals[id]));
  return values;
}

}  // namespace

TEST_CASE("Attributes are read as plain texts") {
  std::vector<std::string> seen;
  AttributeValues values;
  const auto read = [&](std::string_view json) {
    seen.clear();
    values.for_each(json, [&](std::string_view name, std::string_view value) {
      seen.push_back(std::string(name) + "=" + std::string(value));
    });
    return seen;
  };
  using Texts = std::vector<std::string>;
  CHECK(read(R"({"a": "x", "b": [1, -2.5, true, null, ""], "c": {"d": {"e": "y"}}, "f": null})") ==
        Texts{"a=x", "b=1", "b=-2.5", "b=true", "c=y"});
  CHECK(read("").empty());
  CHECK(read("[1]").empty());
  CHECK(read("{\"a\"").empty());
}

TEST_CASE("Numbers are those of JSON") {
  CHECK(number_of("97").value() == 97);
  CHECK(number_of("-2.5e3").value() == -2500);
  for (const char* text : {"", "97 votes", "one", " 1", "inf", "nan"}) CHECK_FALSE(number_of(text));
}

TEST_CASE("Columns count each value once an event, the most frequent first") {
  const auto store = test::make_store(std::vector<ToldEvent>{
      {.id = "a", .attributes = R"({"court": "Ohio", "n": 1})", .tags = {"x", "y", "x"}},
      {.id = "b", .attributes = R"({"court": ["Iowa", "Ohio", "Ohio"]})", .tags = {"y"}},
      {.id = "c", .tags = {"a"}}});
  using Texts = std::vector<std::string>;
  CHECK(values_by_total(tag_column(store)) == Texts{"y 2", "a 1", "x 1"});
  CHECK(values_by_total(attribute_column(store, "court", {})) == Texts{"Ohio 2", "Iowa 1"});
  CHECK(values_by_total(attribute_column(store, "none", {})).empty());
  const auto keys = attribute_keys(store, {});
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].name == "court");
  CHECK(keys[0].event_count == 2);
  CHECK(keys[1].name == "n");
}
