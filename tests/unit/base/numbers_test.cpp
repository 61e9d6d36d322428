#include "base/numbers.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("long numbers are set in groups of three") {
  CHECK(with_separators(0) == "0");
  CHECK(with_separators(999) == "999");
  CHECK(with_separators(1'000) == "1,000");
  CHECK(with_separators(123'456) == "123,456");
  CHECK(with_separators(1'234'567) == "1,234,567");
}
