#include "table/plain_time.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "host/span_abi.hpp"
#include "time/edtf.hpp"

namespace {

using timeloom::table::plain_time;

// Whether it was read; then it must be what the host reads.
bool reads_as_the_host(const std::string& text, const std::string& zone = {}) {
  const auto plain = plain_time(text, zone);
  if (!plain) return false;
  CAPTURE(text);
  const auto host = timeloom::parse_time(text, zone);
  REQUIRE(host.has_value());
  CHECK(timeloom::from_abi(*plain) == *host);
  return true;
}

}  // namespace

TEST_CASE("plain times are read as the host reads them") {
  for (const auto* text : {"2013", "0000", "0001", "9999", "2013-07", "0000-01", "2013-07-23",
                           "2012-02-29", "2000-02-29", "0000-02-29", "9999-12-31", "1969-12-31",
                           "2013-07-23T14:05", "2013-07-23T14:05Z", "2013-07-23 14:05:09",
                           "2013-07-23T00:00:00Z", "1600-03-01T23:59:59Z"}) {
    CAPTURE(text);
    CHECK(reads_as_the_host(text));
  }
  CHECK(reads_as_the_host("2013-07-23T14:05Z", "Europe/Berlin"));
  CHECK(reads_as_the_host("2013-07-23", "Europe/Berlin"));
}

TEST_CASE("what is not plain is left to the host") {
  for (const auto* text : {"",
                           "201",
                           "20133",
                           "2013-",
                           "2013-7",
                           "2013-13",
                           "2013-00",
                           "2013-07-",
                           "2013-07-32",
                           "2013-02-29",
                           "1900-02-29",
                           "2013-07-23T",
                           "2013-07-23T24:00",
                           "2013-07-23T14:60",
                           "2013-07-23T23:59:60Z",
                           "2013-07-23T14:05:09.5",
                           "2013-07-23T14:05+02:00",
                           "2013~",
                           "201X",
                           "2013/2014",
                           "-2013",
                           "2013-07-23x14:05",
                           "2013-07-23T14",
                           "2013Z",
                           "2013-07-23Z",
                           " 2013",
                           "2013-21"}) {
    CAPTURE(text);
    CHECK(!plain_time(text, "").has_value());
  }
  CHECK(!plain_time("2013-07-23T14:05", "Europe/Berlin").has_value());
}

TEST_CASE("no text at all is read in another way than the host reads it") {
  std::mt19937 random(2013);
  const std::string characters = "0123456789-:TZ ~X/";
  int read = 0;
  for (int round = 0; round < 200'000; ++round) {
    std::string text = "2013-07-23T14:05:09Z";
    for (auto changes = 1 + random() % 3; changes > 0; --changes)
      text[random() % text.size()] = characters[random() % characters.size()];
    const std::size_t sizes[] = {4, 7, 10, 16, 17, 19, 20};
    if (reads_as_the_host(text.substr(0, sizes[random() % 7]))) ++read;
  }
  CHECK(read > 20'000);
}
