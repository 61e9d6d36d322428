#include "host/json_check.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

using timeloom::is_json_object;

TEST_CASE("objects of every kind of value are JSON") {
  for (const auto* text :
       {"{}", " {\n} ", R"({"a":1})", R"({"a":[1,-0.5e+3,0,true,false,null,"x",{}],"b":{"c":[]}})",
        R"({"\u00e9\ud83d\ude00\n":"é"})"})
    CHECK(is_json_object(text));
}

TEST_CASE("what is no object or broken is refused") {
  for (const auto* text : {"",
                           "[]",
                           "1",
                           "{",
                           "}",
                           R"({"a"})",
                           R"({"a":})",
                           R"({"a":1,})",
                           R"({"a":01})",
                           R"({"a":1.})",
                           R"({"a":.5})",
                           R"({"a":+1})",
                           R"({"a":1e})",
                           R"({"a":tru})",
                           R"({a:1})",
                           R"({"a":"\x"})",
                           R"({"a":"\ud800"})",
                           R"({"a":"\udc00"})",
                           R"({"a":"b)",
                           "{\"a\":\"\t\"}",
                           R"({} {})",
                           R"({"a":"\)"})
    CHECK_FALSE(is_json_object(text));
}

TEST_CASE("nesting has a limit") {
  const auto nested = [](std::size_t depth) {
    return "{\"a\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  CHECK(is_json_object(nested(900)));
  CHECK_FALSE(is_json_object(nested(100000)));
}

TEST_CASE("it agrees with the JSON library on damaged texts") {
  const std::string whole =
      R"({"a":[1,-0.5e+3,true,null,"x\u00e9\ud83d\ude00\n"],"b":{"c":"d","e":[]}})";
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    auto text = whole;
    for (auto change = 1 + random() % 3; change > 0; --change) {
      const auto at = random() % text.size();
      if (random() % 2 == 0)
        text.erase(at, 1 + random() % 3);
      else
        text[at] = R"({}[],:"\01eEu-+. tn)"[random() % 19];
      if (text.empty()) text = "{";
    }
    const auto first = text.find_first_not_of(' ');
    const bool object = first != text.npos && text[first] == '{';
    INFO(text);
    CHECK(is_json_object(text) == (object && nlohmann::json::accept(text)));
  }
}
