#include "shared/json_document.hpp"

#include <doctest/doctest.h>

#include <array>

#include "shared/attributes.hpp"

using namespace timeloom::plugin;

namespace {

constexpr std::array<std::string_view, 2> lists{"", "results"};

}  // namespace

TEST_CASE("whole JSON is read whole") {
  const auto document = parse_json(R"({"a": [1, {"b": null}], "c": "x"})", lists);
  CHECK_FALSE(document.fault.has_value());
  CHECK(document.root == nlohmann::json::parse(R"({"a": [1, {"b": null}], "c": "x"})"));
}

TEST_CASE("where JSON breaks off, complete records stay and the broken one goes") {
  const auto document = parse_json(
      "{\"count\": 3,\n \"results\": [{\"n\": 1}, {\"n\": 2}, {\"n\": 3, \"list\": [4", lists);
  REQUIRE(document.fault.has_value());
  CHECK(document.fault->find("byte ") != std::string::npos);
  CHECK(document.fault->find("(line 2)") != std::string::npos);
  CHECK(document.root["count"] == 3);
  CHECK(document.root["results"] == nlohmann::json::parse(R"([{"n": 1}, {"n": 2}])"));

  CHECK(parse_json("[{\"n\": 1}, {\"n\"", lists).root == nlohmann::json::parse(R"([{"n": 1}])"));
  // Other lists stay as they are.
  CHECK(parse_json("{\"other\": [{\"n\": 1}, {\"m\"", lists).root["other"].size() == 2);
}

TEST_CASE("records are handed out one by one and not kept") {
  std::vector<std::string> taken;
  const auto take = [&taken](std::string_view list, nlohmann::json& record) {
    taken.push_back(std::string(list) + " " + record.dump());
  };
  using Taken = std::vector<std::string>;
  auto document = parse_json_records(
      R"({"count": 2, "results": [{"n": 1, "results": [{"m": 1}]}, 7, [2]], "a": {"results": [{}]}})",
      lists, take);
  CHECK_FALSE(document.fault.has_value());
  CHECK(taken == Taken{R"(results {"n":1,"results":[{"m":1}]})", "results [2]"});
  CHECK(document.root ==
        nlohmann::json::parse(R"({"count": 2, "results": [7], "a": {"results": [{}]}})"));

  taken.clear();
  document = parse_json_records(
      R"([{"results": [{"n": 1}], "page": 1}, {"results": [{"n": 2}, {"n")", lists, take);
  CHECK(document.fault.has_value());
  CHECK(taken == Taken{R"(results {"n":1})", R"( {"page":1,"results":[]})", R"(results {"n":2})"});
}

TEST_CASE("no JSON at all is a fault") {
  for (const auto* text : {"", "<xml/>", "{", "nul", "[1,]", "\xFF", "{} x"})
    CHECK(parse_json(text, lists).fault.has_value());
}

TEST_CASE("deep nesting is no danger") {
  CHECK(parse_json(std::string(200'000, '['), lists).fault.has_value());
}

TEST_CASE("lookups never throw") {
  const auto root = nlohmann::json::parse(R"({"text": "a", "number": 7, "minus": -7, "list": [1],
                                              "object": {"x": 1}, "null": null})");
  CHECK(text_of(root, "text") == "a");
  CHECK(text_of(root, "number").empty());
  CHECK(word_of(root, "number") == "7");
  CHECK(word_of(root, "minus") == "-7");
  CHECK(word_of(root, "list").empty());
  CHECK(list_of(root, "list").size() == 1);
  CHECK(list_of(root, "text").empty());
  CHECK(object_of(root, "object").size() == 1);
  CHECK(object_of(list_of(root, "missing"), "x").empty());
  CHECK(text_of(nlohmann::json(3), "x").empty());
}

TEST_CASE("attributes keep their order, and what is empty stays out") {
  Attributes attributes;
  CHECK(attributes.text().empty());
  attributes.add("z", "1").add("none", "").add("a", std::vector<std::string>{"x", "y"});
  attributes.add_number("n", 3).add_json("empty", nlohmann::ordered_json::array());
  CHECK(attributes.text() == R"({"z":"1","a":["x","y"],"n":3})");
  CHECK(Attributes().add("bad", "\xFF").text() == "{\"bad\":\"\uFFFD\"}");
}
