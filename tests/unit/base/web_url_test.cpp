#include "base/web_url.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace timeloom;

TEST_CASE("Only web addresses are opened") {
  CHECK(is_web_url("https://www.example.org/a?b=c#d"));
  CHECK(is_web_url("http://example.org"));
  CHECK(is_web_url("HTTPS://EXAMPLE.ORG"));
  for (const auto* url : {"", "https://", "file:///etc/passwd", "javascript:alert(1)",
                          "example.org", "-https://example.org", "https://example.org/ --flag",
                          "https://example.org/\n", "ftp://example.org", "https:/example.org"})
    CHECK_FALSE(is_web_url(url));
}
