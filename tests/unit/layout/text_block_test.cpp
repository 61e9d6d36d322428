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
