#include "app/open_url.hpp"

#include <doctest/doctest.h>

using namespace timeloom;

TEST_CASE("A refusal names the address") {
  const auto opened = open_url("file:///etc/passwd");
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().message.find("file:///etc/passwd") != std::string::npos);
}
