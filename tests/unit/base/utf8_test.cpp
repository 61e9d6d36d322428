#include "base/utf8.hpp"

#include <doctest/doctest.h>

using namespace timeloom;
using namespace std::string_literals;

namespace {
const std::string kBad = "\xEF\xBF\xBD";
}

TEST_CASE("text is text") {
  for (const auto& text : {""s, "plain"s, "caf\u00E9"s, "\u65E5\u672C"s, "\U0001F600"s, "\uD7FF"s,
                           "\uE000"s, "\U0010FFFF"s, "a long line with a tab\tand an end\n"s}) {
    CHECK(is_utf8(text));
    CHECK(is_clean_text(text));
    CHECK(repair_text(text) == text);
  }
}

TEST_CASE("bad sequences become one U+FFFD for each maximal part") {
  CHECK(repair_text("caf\xE9") == "caf" + kBad);
  CHECK(repair_text("\xE9 x") == kBad + " x");
  CHECK(repair_text("\xC0\xAF") == kBad + kBad);                        // overlong
  CHECK(repair_text("\xE0\x80\x80") == kBad + kBad + kBad);             // overlong
  CHECK(repair_text("\xED\xA0\x80") == kBad + kBad + kBad);             // surrogate
  CHECK(repair_text("\xF4\x90\x80\x80") == kBad + kBad + kBad + kBad);  // past U+10FFFF
  CHECK(repair_text("\xF0\x9F\x98") == kBad);                           // cut
  CHECK(repair_text("\xF0\x9F\x98z") == kBad + "z");
  CHECK(repair_text("\xE6\x97") == kBad);
  CHECK(repair_text("\x80") == kBad);
  CHECK(repair_text("\xFF\xFE") == kBad + kBad);
}

TEST_CASE("whatever bytes come in, repaired text is clean and repairing again changes nothing") {
  for (unsigned first = 0; first < 256; ++first)
    for (unsigned second = 0; second < 256; ++second) {
      const std::string bytes = "padding " + std::string(1, static_cast<char>(first)) +
                                std::string(1, static_cast<char>(second)) + " and more padding";
      const auto repaired = repair_text(bytes);
      const bool holds = is_clean_text(repaired) && repair_text(repaired) == repaired &&
                         is_clean_text(bytes) == (repaired == bytes);
      if (!holds) FAIL_CHECK("bytes ", first, " ", second);
    }
}

TEST_CASE("control characters are seen at any place of a word and removed") {
  for (const std::size_t size : {1U, 7U, 8U, 24U, 75U})
    for (std::size_t place = 0; place < size; ++place)
      for (const char control : {'\0', '\x01', '\r', '\x1F', '\x7F'}) {
        std::string text(size, 'x');
        text[place] = control;
        CHECK(is_utf8(text));
        CHECK_FALSE(is_clean_text(text));
        CHECK(repair_text(text) == std::string(size - 1, 'x'));
        text[place] = '\xFF';
        CHECK_FALSE(is_utf8(text));
      }
  CHECK(repair_text("a\u0085b\u009Fc") == "abc");
  CHECK(repair_text("one\r\ntwo\ttabs\n") == "one\ntwo\ttabs\n");
}

TEST_CASE("a prefix never cuts a character") {
  CHECK(utf8_prefix("caf\u00E9", 5) == "caf\u00E9");
  CHECK(utf8_prefix("caf\u00E9", 4) == "caf");
  CHECK(utf8_prefix("\U0001F600", 3) == "");
  CHECK(utf8_prefix("", 3) == "");
}
