#include "text/clean_text.hpp"

#include <doctest/doctest.h>

using timeloom::clean_text;

TEST_CASE("valid text stays as it is") {
  CHECK(clean_text("").empty());
  CHECK(clean_text("Brücke 中文 🚀") == "Brücke 中文 🚀");
}

TEST_CASE("line ends and controls become blanks") {
  CHECK(clean_text("a\nb\r\nc\td") == "a b  c d");
  CHECK(clean_text("a\x01z\x7f") == "a z ");
  CHECK(clean_text("a\u2028b\u2029c\u0085d") == "a b c d");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
  CHECK(clean_text("a\xff"
                   "b") == "a\uFFFDb");
  CHECK(clean_text("\xe4\xb8") == "\uFFFD\uFFFD");
  CHECK(clean_text("\xed\xa0\x80").find("\uFFFD") == 0);  // a lone surrogate
  CHECK(clean_text(std::string_view("a\0b", 3)) == "a\uFFFDb");
}
