#include "shared/plain_text.hpp"

#include <doctest/doctest.h>

#include <string>

#include "shared/lane_path.hpp"

using namespace timeloom::plugin;

TEST_CASE("tags part words where they part blocks") {
  CHECK(plain_text("<p><b>Fir</b>st</p><p>Second<br/>third</p>") == "First Second third");
  CHECK(plain_text("a<!-- not this -->b") == "a b");
  CHECK(plain_text("damages < $500 and > 3") == "damages < $500 and > 3");
  CHECK(plain_text("an open <b and no end") == "an open <b and no end");
}

TEST_CASE("character references become characters") {
  CHECK(plain_text("Smith &amp; Co. &lt;b&gt; &#8217;&#x2019;") == "Smith & Co. <b> ’’");
  CHECK(plain_text("no&nbsp;break&#10;here") == "no break here");
  CHECK(plain_text("R&D; &unknown; &") == "R&D; &unknown; &");
  CHECK(plain_text("&#xD800;&#99999999;") == "\uFFFD\uFFFD");
}

TEST_CASE("white space and control characters are one space") {
  CHECK(plain_text("  a \t\r\n b\x01 c\u00A0\u0085 ") == "a b c");
  CHECK(plain_text("") == "");
  CHECK(plain_text(" \n ") == "");
}

TEST_CASE("shortening ends at a word and never within a character") {
  CHECK(shorten("short", 10) == "short");
  CHECK(shorten("one two three four", 12) == "one two…");
  CHECK(shorten("onetwothreefour", 5) == "onetw…");
  CHECK(shorten("ééééé", 5) == "éé…");
}

TEST_CASE("slashes of names open no lanes") {
  CHECK(lane_path({"Lawsuits", "A d/b/a B"}) == "Lawsuits/A d\u2044b\u2044a B");
  CHECK(lane_path({"a", "", "b"}) == "a/b");
}

TEST_CASE("a text is plain exactly where nothing would change") {
  using timeloom::plugin::is_plain_text;
  for (std::size_t size = 0; size < 40; ++size) CHECK(is_plain_text(std::string(size, 'x')));
  for (const std::size_t size : {1U, 3U, 4U, 7U, 8U, 9U, 17U, 33U})
    for (std::size_t place = 0; place < size; ++place) {
      for (const char c : {'<', '&', '\xC2', '\n', '\x7F', '\0'}) {
        std::string text(size, 'x');
        text[place] = c;
        CHECK_FALSE(is_plain_text(text));
      }
      std::string text(size, 'x');
      text[place] = ' ';
      CHECK(is_plain_text(text) == (place > 0 && place + 1 < size));
      if (place + 1 == size) continue;
      text[place + 1] = ' ';
      CHECK_FALSE(is_plain_text(text));
    }
  CHECK(is_plain_text("words with one space between them, \xE2\x80\x9Cquoted\xE2\x80\x9D"));
}
