#include "shared/attribute_writer.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <vector>

using timeloom::plugin::AttributeWriter;

TEST_CASE("attributes are written as one JSON object without what is empty") {
  const std::vector<std::string> citations{"1 F.3d 2", "3 \"X\" 4"};
  std::string text = "before ";
  AttributeWriter writer(text);
  writer.add("court", "ilnd").add("judge", "").add("citations", citations).finish();
  CHECK(text == R"(before {"court":"ilnd","citations":["1 F.3d 2","3 \"X\" 4"]})");
}

TEST_CASE("nothing to write writes nothing") {
  std::string text;
  AttributeWriter(text).add("judge", "").add("none", std::vector<std::string>{}).finish();
  CHECK(text.empty());
}

TEST_CASE("any text comes back from what was written") {
  std::string all;
  for (int c = 1; c < 128; ++c) all += static_cast<char>(c);
  all += "é §";
  std::string text;
  AttributeWriter(text).add("all", all).finish();
  CHECK(nlohmann::json::parse(text)["all"] == all);
}

TEST_CASE("what must be escaped is seen at any place") {
  for (const std::size_t size : {1U, 2U, 3U, 5U, 8U, 13U, 24U})
    for (std::size_t place = 0; place < size; ++place)
      for (const char c : {'"', '\\', '\n', '\x1F'}) {
        std::string value(size, 'x'), text;
        value[place] = c;
        AttributeWriter(text).add("value", value).finish();
        CHECK(nlohmann::json::parse(text)["value"] == value);
      }
}
