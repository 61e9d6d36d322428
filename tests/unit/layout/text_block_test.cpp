#include <doctest/doctest.h>

#include "layout/text_block.hpp"

using namespace timeloom;

TEST_CASE("text wraps at words and no line is too wide") {
  TextShaper shaper;
  const TextStyle style{.size = 14};
  const std::string text = "Backpage in the courts, Congress and the states, 1996 to 2024";
  const auto lines = wrap_text(shaper, text, style, 150, 9);
  REQUIRE(lines.size() > 1);
  std::string joined;
  for (const auto& line : lines) {
    CHECK(line->width <= 150);
    joined += (joined.empty() ? "" : " ") + line->text;
  }
  CHECK(joined == text);
}

TEST_CASE("what does not fit into the last line ends with an ellipsis") {
  TextShaper shaper;
  const auto lines = wrap_text(shaper, "one two three four five six seven", {.size = 14}, 60, 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines.back()->shortened);
  CHECK(lines.back()->text.ends_with("…"));
}

TEST_CASE("no text makes no lines, and one long word is one line") {
  TextShaper shaper;
  CHECK(wrap_text(shaper, "", {.size = 14}, 60, 2).empty());
  CHECK(wrap_text(shaper, "   ", {.size = 14}, 60, 2).empty());
  CHECK(wrap_text(shaper, "Donaudampfschifffahrtsgesellschaft", {.size = 14}, 60, 3).size() == 1);
}

TEST_CASE("text on just so many lines is as narrow as they allow") {
  TextShaper shaper;
  const TextStyle style{.size = 11.5F};
  const std::string text = "Judge acquits on dozens of counts, orders a new trial";
  const float whole = shaper.shape(text, style)->width;
  for (const int count : {2, 3}) {
    const auto lines = wrap_into(shaper, text, style, count, 270);
    REQUIRE(static_cast<int>(lines.size()) == count);
    std::string joined;
    float widest = 0;
    for (const auto& line : lines) {
      joined += (joined.empty() ? "" : " ") + line->text;
      widest = std::max(widest, line->width);
    }
    CHECK(joined == text);
    CHECK(widest >= whole / static_cast<float>(count) - 8);
    CHECK(widest < whole / static_cast<float>(count) + 60);
    // No break at words gives a shorter longest line: one that is narrower needs more lines.
    CHECK(static_cast<int>(wrap_text(shaper, text, style, widest - 2, 9).size()) > count);
  }
}

TEST_CASE(
    "text with too few words for so many lines has none, and a long one ends with an ellipsis") {
  TextShaper shaper;
  const TextStyle style{.size = 11.5F};
  CHECK(wrap_into(shaper, "Roommates.com", style, 2, 270).empty());
  CHECK(wrap_into(shaper, "", style, 2, 270).empty());
  std::string text = "word";
  for (int i = 0; i < 60; ++i) text += " word";
  const auto lines = wrap_into(shaper, text, style, 3, 200);
  REQUIRE(lines.size() == 3);
  CHECK_FALSE(lines[0]->shortened);
  CHECK(lines[2]->shortened);
  for (const auto& line : lines) CHECK(line->width <= 200);
  CHECK(wrap_into(shaper, "Donaudampfschifffahrtsgesellschaft und mehr", style, 2, 60).empty());
}
