#include "shared/line_counter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timeloom::plugin;

TEST_CASE("bytes are counted, however many") {
  for (const std::size_t size : {0U, 1U, 254U, 255U, 256U, 100'000U})
    CHECK(timeloom::plugin::count_byte(std::string(size, '"') + "x", '"') == size);
  CHECK(timeloom::plugin::count_byte("a\"b\"", '"') == 2);
}

TEST_CASE("line ends of every kind count once") {
  CHECK(count_line_ends("") == 0);
  CHECK(count_line_ends("a\nb\r\nc\rd") == 3);
  CHECK(count_line_ends("\r\r\n\n") == 3);
}

TEST_CASE("lines of growing offsets") {
  LineCounter lines("ab\r\ncd\ne");
  CHECK(lines.line_at(0) == 1);
  CHECK(lines.line_at(2) == 1);
  CHECK(lines.line_at(3) == 1);  // between CR and LF
  CHECK(lines.line_at(4) == 2);
  CHECK(lines.line_at(7) == 3);
  CHECK(lines.line_at(7) == 3);
  CHECK(lines.line_at(100) == 3);
}
