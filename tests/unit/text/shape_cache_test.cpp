#include "text/shape_cache.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timeloom;

namespace {

ShapeEntry entry_of(const std::string& text) {
  auto shaped = std::make_shared<ShapedText>();
  shaped->text = text;
  return {std::move(shaped), {}};
}

}  // namespace

TEST_CASE("it finds what was inserted, by text, style and shortening") {
  ShapeCache cache(1 << 20);
  cache.insert({"a", {}, false}, entry_of("a"));
  REQUIRE(cache.find({"a", {}, false}) != nullptr);
  CHECK(cache.find({"a", {}, false})->shaped->text == "a");
  CHECK(cache.find({"a", {}, true}) == nullptr);
  CHECK(cache.find({"a", {.size = 13}, false}) == nullptr);
  CHECK(cache.find({"b", {}, false}) == nullptr);
}

TEST_CASE("what was used longest ago goes first") {
  ShapeCache cache(2000);  // room for three small texts
  for (const char* text : {"a", "b", "c"}) cache.insert({text, {}, false}, entry_of(text));
  REQUIRE(cache.find({"a", {}, false}) != nullptr);
  cache.insert({"d", {}, false}, entry_of("d"));
  CHECK(cache.find({"a", {}, false}) != nullptr);
  CHECK(cache.find({"b", {}, false}) == nullptr);
  CHECK(cache.find({"d", {}, false}) != nullptr);
}

TEST_CASE("one text larger than the limit is kept until the next") {
  ShapeCache cache(10);
  CHECK(cache.insert({"large", {}, false}, entry_of("large")).shaped->text == "large");
  cache.insert({"next", {}, false}, entry_of("next"));
  CHECK(cache.find({"large", {}, false}) == nullptr);
}
