#include "time/time_zone.hpp"

#include "time_test.hpp"

using namespace timeloom;
using namespace timeloom::test;

namespace {

Instant from(const CivilTime& local, const std::string& zone) {
  const auto instant = zoned_to_instant(local, zone);
  REQUIRE_MESSAGE(instant, instant.error().message);
  return *instant;
}

CivilTime shown(Instant instant, const std::string& zone) {
  const auto civil = instant_to_zoned(instant, zone);
  REQUIRE_MESSAGE(civil, civil.error().message);
  return *civil;
}

}  // namespace

TEST_CASE("fixed offsets") {
  const CivilTime local{{2013, 7, 29}, 10, 0, 0, 5};
  CHECK(from(local, "") == at(2013, 7, 29, 10, 0, 0, 5));
  CHECK(from(local, "Z") == at(2013, 7, 29, 10, 0, 0, 5));
  CHECK(from(local, "+02:00") == at(2013, 7, 29, 8, 0, 0, 5));
  CHECK(from(local, "-0500") == at(2013, 7, 29, 15, 0, 0, 5));
  CHECK(from(local, "-05") == at(2013, 7, 29, 15, 0, 0, 5));
  CHECK(shown(at(2013, 7, 29, 8), "+05:30") == CivilTime{{2013, 7, 29}, 13, 30, 0, 0});
}

TEST_CASE("IANA zones know summer time") {
  CHECK(from({{2013, 7, 29}, 10, 0, 0, 0}, "America/New_York") == at(2013, 7, 29, 14));
  CHECK(from({{2013, 1, 29}, 10, 0, 0, 0}, "America/New_York") == at(2013, 1, 29, 15));
  CHECK(shown(at(2013, 7, 29, 14), "America/New_York") == CivilTime{{2013, 7, 29}, 10, 0, 0, 0});
  CHECK(from({{2013, 7, 29}, 10, 0, 0, 0}, "UTC") == at(2013, 7, 29, 10));
  CHECK(from({{2013, 7, 29}, 10, 0, 0, 0}, "Asia/Kathmandu") == at(2013, 7, 29, 4, 15));
}

TEST_CASE("a skipped time is read with the offset before the change") {
  CHECK(from({{2013, 3, 10}, 2, 30, 0, 0}, "America/New_York") == at(2013, 3, 10, 7, 30));
}

TEST_CASE("a repeated time is the first of the two") {
  CHECK(from({{2013, 11, 3}, 1, 30, 0, 0}, "America/New_York") == at(2013, 11, 3, 5, 30));
}

TEST_CASE("local times and back, far beyond the years that zones know") {
  for (const std::int64_t year :
       std::initializer_list<std::int64_t>{-200'000'000'000, -40'000, 40'000, 200'000'000'000}) {
    const CivilTime local{{year, 1, 1}, 12, 0, 0, 0};
    CHECK(shown(from(local, "Europe/Berlin"), "Europe/Berlin") == local);
  }
  CHECK(zoned_to_instant(to_civil(kLatestInstant), "Asia/Tokyo"));
  CHECK(instant_to_zoned(kEarliestInstant, "America/New_York"));
}

TEST_CASE("summer time goes on after the zone's list of changes ends") {
  for (const std::int64_t year : std::initializer_list<std::int64_t>{2'038, 2'050, 2'400, 40'000}) {
    CHECK(from({{year, 7, 29}, 10, 0, 0, 0}, "America/New_York") == at(year, 7, 29, 14));
    CHECK(from({{year, 1, 29}, 10, 0, 0, 0}, "America/New_York") == at(year, 1, 29, 15));
    CHECK(shown(at(year, 7, 29, 14), "America/New_York") == CivilTime{{year, 7, 29}, 10, 0, 0, 0});
  }
  // 2050 begins on a Saturday, so its clocks change on 13 March.
  CHECK(from({{2050, 3, 13}, 1, 59, 59, 0}, "America/New_York") == at(2050, 3, 13, 6, 59, 59));
  CHECK(from({{2050, 3, 13}, 3, 0, 0, 0}, "America/New_York") == at(2050, 3, 13, 7));
}

TEST_CASE("what is no zone is refused by name") {
  for (const std::string zone :
       {"Nowhere/Here", "+2", "+25:00", "+02:60", "+02-00", "2:00", "+0:200"}) {
    const auto instant = zoned_to_instant({{2013, 7, 29}, 10, 0, 0, 0}, zone);
    REQUIRE_MESSAGE(!instant, zone);
    CHECK(instant.error().message == "there is no time zone \"" + zone + "\"");
  }
}
