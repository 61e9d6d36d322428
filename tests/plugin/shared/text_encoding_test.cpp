#include "shared/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <timeloom/plugin.hpp>

using namespace std::string_view_literals;
using timeloom::plugin::detect_encoding;
using timeloom::plugin::Failure;
using timeloom::plugin::TextEncoding;
using timeloom::plugin::utf8_text;

TEST_CASE("text in UTF-8, with and without a mark") {
  CHECK(utf8_text("\xEF\xBB\xBFid,date") == "id,date");
  CHECK(utf8_text("id,date") == "id,date");
  CHECK(utf8_text("").empty());
  CHECK(detect_encoding("日本語 العربية") == TextEncoding::utf8);
  CHECK(detect_encoding("caf\xE9\n") == TextEncoding::utf8);  // Latin-1: the host repairs it
}

TEST_CASE("UTF-16 and UTF-32 by their marks") {
  CHECK(detect_encoding("\xFF\xFEi\0d\0"sv) == TextEncoding::utf16);
  CHECK(detect_encoding("\xFE\xFF\0i\0d"sv) == TextEncoding::utf16);
  CHECK(detect_encoding("\xFF\xFE\0\0i\0\0\0"sv) == TextEncoding::utf32);
  CHECK(detect_encoding("\0\0\xFE\xFF\0\0\0i"sv) == TextEncoding::utf32);
}

TEST_CASE("UTF-16 without a mark, and binary") {
  CHECK(detect_encoding("i\0d\0,\0d\0"sv) == TextEncoding::utf16);
  CHECK(detect_encoding("\0i\0d\0,\0d"sv) == TextEncoding::utf16);
  CHECK(detect_encoding("id,da\0te"sv) == TextEncoding::binary);
  CHECK(detect_encoding("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv) == TextEncoding::binary);
}

TEST_CASE("a refusal says what to do") {
  CHECK_THROWS_WITH_AS(utf8_text("\xFF\xFEi\0d\0"sv), doctest::Contains("iconv -f UTF-16 -t UTF-8"),
                       Failure);
  CHECK_THROWS_WITH_AS(utf8_text("PK\x03\x04\x14\0\0\0"sv),
                       doctest::Contains("export it as CSV in UTF-8"), Failure);
  CHECK_THROWS_WITH_AS(utf8_text("a\0b"sv), "this is binary data, not text", Failure);
}
