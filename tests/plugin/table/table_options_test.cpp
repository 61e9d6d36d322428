#include "table/table_options.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <timeloom/plugin.hpp>

using namespace timeloom::table;
using timeloom::plugin::Failure;

TEST_CASE("every option") {
  const auto options = parse_table_options(R"({
    "columns": {"date": "Filed On", "kind": null}, "kind": "case", "lane": "Lawsuits",
    "lane_prefix": "Federal", "zone": "America/New_York", "date_order": "dmy", "delimiter": ";",
    "array": "cases"})");
  CHECK(options.column(Role::date).name == "Filed On");
  CHECK(options.column(Role::kind).stated);
  CHECK(options.column(Role::kind).name.empty());
  CHECK_FALSE(options.column(Role::title).stated);
  CHECK(options.kind == "case");
  CHECK(options.lane == "Lawsuits");
  CHECK(options.lane_prefix == "Federal");
  CHECK(options.zone == "America/New_York");
  CHECK(options.date_order == timeloom::DateOrder::day_first);
  CHECK(options.delimiter == ';');
  CHECK(options.array == "cases");
  CHECK(parse_table_options(R"({"delimiter": "\t"})").delimiter == '\t');
}

TEST_CASE("no options") {
  CHECK_FALSE(parse_table_options("").delimiter);
  CHECK_FALSE(parse_table_options(" {} ").date_order);
}

TEST_CASE("wrong options are named") {
  const auto message = [](std::string_view json) -> std::string {
    try {
      parse_table_options(json);
    } catch (const Failure& failure) {
      return failure.what();
    }
    return "";
  };
  CHECK(message("{") != "");
  CHECK(message("[]") == "the options must be a JSON object");
  CHECK(message(R"({"date_ordr": "mdy"})").starts_with("there is no option \"date_ordr\""));
  CHECK(message(R"({"date_order": "ymd"})") ==
        "the option \"date_order\" must be \"mdy\" or \"dmy\"");
  CHECK(message(R"({"delimiter": "ab"})").find("one character") != std::string::npos);
  CHECK(message(R"({"kind": 3})") == "the option \"kind\" must be a text");
  CHECK(message(R"({"columns": []})").find("must be an object") != std::string::npos);
  CHECK(message(R"({"columns": {"datum": "x"}})").find("has no field \"datum\"") !=
        std::string::npos);
}

TEST_CASE("the schema is JSON and names every role") {
  const auto schema = nlohmann::json::parse(kOptionsSchema);
  const auto& names = schema["properties"]["columns"]["propertyNames"]["enum"];
  REQUIRE(names.size() == kRoleCount);
  for (std::size_t i = 0; i < kRoleCount; ++i)
    CHECK(names[i] == std::string(name_of(static_cast<Role>(i))));
}
