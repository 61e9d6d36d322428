#include "store/json_members.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

namespace {

// "key=value" of all members, and a '!' where the text ends early.
std::string members(std::string_view object) {
  std::string all;
  JsonMembers walk(object);
  while (walk.next()) all += std::string(walk.key()) + "=" + std::string(walk.value()) + " ";
  return walk.is_whole() ? all : all + "!";
}

}  // namespace

TEST_CASE("members as they stand in the text") {
  CHECK(members("{}") == "");
  CHECK(members(R"j( { "a" : "x" , "b":[1, {"c": "]}"}],"d":-1.5e3 } )j") ==
        R"j(a="x" b=[1, {"c": "]}"}] d=-1.5e3  )j");
  CHECK(members(R"j({"quote \" in": "\\", "next": "\\\"}"})j") ==
        R"j(quote \" in="\\" next="\\\"}" )j");
}

TEST_CASE("what is no JSON ends the walk") {
  for (const auto* text : {"", "{", "[]", R"j({"a")j", R"j({"a" 1})j", R"j({"a": "x)j",
                           R"j({"a": })j", R"j({"a": [1})j", R"j({"a": 1} x)j"})
    CHECK_MESSAGE(members(text).ends_with('!'), text);
}

TEST_CASE("texts and whole numbers, alone or in lists") {
  using Texts = std::vector<std::string>;
  CHECK(texts_of(R"j("47 U.S.C. 230")j") == Texts{"47 U.S.C. 230"});
  CHECK(texts_of(R"j("\u00a7 230 \"a\"")j") == Texts{"§ 230 \"a\""});
  CHECK(texts_of("13769") == Texts{"13769"});
  CHECK(texts_of(R"j(["a", [2, "b"], {"c": "d"}, null, true, 1.5])j") == Texts{"a", "2", "b"});
  CHECK(texts_of("null").empty());
  CHECK(texts_of("[").empty());
}
