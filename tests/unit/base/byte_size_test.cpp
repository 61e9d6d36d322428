#include "base/byte_size.hpp"

#include <doctest/doctest.h>

using timeloom::parse_byte_size;

TEST_CASE("amounts of bytes are read as people write them") {
  CHECK(parse_byte_size("20 GB") == 20'000'000'000U);
  CHECK(parse_byte_size("20gb") == 20'000'000'000U);
  CHECK(parse_byte_size("1.5 TB") == 1'500'000'000'000U);
  CHECK(parse_byte_size("8 GiB") == std::uint64_t{8} << 30);
  CHECK(parse_byte_size("500M") == 500'000'000U);
  CHECK(parse_byte_size("64 KiB") == 65'536U);
  CHECK(parse_byte_size("123") == 123U);
  CHECK(parse_byte_size("0") == 0U);
  CHECK(parse_byte_size("7 B") == 7U);
}

TEST_CASE("other texts are no amounts of bytes") {
  for (const auto* text : {"", " ", "much", "GB", "-1 GB", "nan", "inf", "12 GX", "12 GBs", "1 2",
                           "99999999 PB", "1e400"})
    CHECK_FALSE(parse_byte_size(text));
}
