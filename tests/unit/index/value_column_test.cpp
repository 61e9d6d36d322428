#include "index/value_column.hpp"

#include <doctest/doctest.h>

#include <algorithm>

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

TEST_CASE("Many events have the same columns as each for itself, whatever the number of threads") {
  constexpr std::size_t kEvents = 90'000;
  const auto value_of = [](std::size_t event) { return "v" + std::to_string(event * event % 97); };
  std::vector<ToldEvent> told(kEvents);
  for (std::size_t event = 0; event < kEvents; ++event) {
    told[event].id = std::to_string(event);
    told[event].attributes = R"({"a": ")" + value_of(event) + R"("})";
    if (event % 3 != 0) told[event].tags = {value_of(event), "common"};
    if (event % 10 == 0) told[event].attributes = R"({"rare": [1, 1, 2]})";
  }
  const auto store = test::make_store(told);
  const auto tags = tag_column(store), values = attribute_column(store, "a", {});
  std::vector<std::vector<std::string>> tags_of(kEvents);
  std::vector<std::string> value_of_row(kEvents);
  CHECK(std::ranges::is_sorted(tags.entries, {}, &ValueColumn::Entry::row));
  CHECK(std::ranges::is_sorted(values.entries, {}, &ValueColumn::Entry::row));
  for (const auto& [row, value] : tags.entries) tags_of[row].emplace_back(tags.values.view(value));
  for (const auto& [row, value] : values.entries) value_of_row[row] = values.values.view(value);
  std::size_t wrong = 0, with_a = 0;
  for (EventRow row = 0; row < store.size(); ++row) {
    const auto event = std::stoul(std::string(store.id(row)));
    const bool has_a = event % 10 != 0;
    with_a += has_a ? 1 : 0;
    if (value_of_row[row] != (has_a ? value_of(event) : "")) ++wrong;
    if (tags_of[row] != told[event].tags) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(tags.values.view(tags.by_total.front()) == "common");
  const auto keys = attribute_keys(store, {});
  REQUIRE(keys.size() == 2);
  CHECK(keys[0].name == "a");
  CHECK(keys[0].event_count == with_a);
  CHECK(keys[1].event_count == kEvents - with_a);
}
