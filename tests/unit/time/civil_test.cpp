#include "time/civil.hpp"

#include <chrono>

#include "time_test.hpp"

using namespace timeloom;
using timeloom::test::at;
using timeloom::test::Chance;

namespace {

std::int64_t chrono_days(int year, int month, int day) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / month / day).time_since_epoch().count();
}

}  // namespace

TEST_CASE("well-known days") {
  CHECK(days_from_civil({1970, 1, 1}) == 0);
  CHECK(days_from_civil({2000, 2, 29}) == 11'016);
  CHECK(days_from_civil({0, 3, 1}) == -719'468);
  CHECK(weekday_from_days(0) == 4);                                 // Thursday
  CHECK(weekday_from_days(days_from_civil({2013, 7, 29})) == 1);    // Monday
  CHECK(weekday_from_days(days_from_civil({-4713, 11, 24})) == 1);  // Julian day 0
  CHECK(is_leap_year(2000));
  CHECK(!is_leap_year(1900));
  CHECK(is_leap_year(0));
  CHECK(is_leap_year(-4));
  CHECK(days_in_month(2013, 2) == 28);
  CHECK(days_in_month(2012, 2) == 29);
  CHECK(days_in_month(2012, 12) == 31);
}

TEST_CASE("days agree with std::chrono over 60,000 years") {
  std::int64_t steps = 0;
  for (std::int64_t days = chrono_days(-30'000, 1, 1); days < chrono_days(30'000, 1, 1);
       days += 37, ++steps) {
    const std::chrono::sys_days sys{std::chrono::days(days)};
    const std::chrono::year_month_day expected(sys);
    const CivilDate date = civil_from_days(days);
    const bool agrees =
        date.year == int(expected.year()) && date.month == int(unsigned(expected.month())) &&
        date.day == int(unsigned(expected.day())) && days_from_civil(date) == days &&
        weekday_from_days(days) == int(std::chrono::weekday(sys).c_encoding());
    if (!agrees) FAIL("day " << days);
  }
  CHECK(steps > 500'000);
}

TEST_CASE("month lengths agree with std::chrono over 60,000 years") {
  for (int year = -30'000; year <= 30'000; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const std::int64_t first = chrono_days(year, month, 1);
      const std::chrono::year_month_day_last last(std::chrono::year(year) / month /
                                                  std::chrono::last);
      const bool agrees = days_from_civil({year, month, 1}) == first &&
                          civil_from_days(first) == CivilDate{year, month, 1} &&
                          days_in_month(year, month) == int(unsigned(last.day()));
      if (!agrees) FAIL(year << '-' << month);
    }
  }
}

TEST_CASE("civil time and back, over the whole axis") {
  Chance chance(3);
  for (int i = 0; i < 100'000; ++i) {
    const Instant instant = chance.instant();
    REQUIRE(to_instant(to_civil(instant)) == instant);
  }
  CHECK(to_instant(to_civil(kEarliestInstant)) == kEarliestInstant);
  CHECK(to_instant(to_civil(kLatestInstant)) == kLatestInstant);
  CHECK(to_civil(kEarliestInstant).date.year == kFirstYear);
  CHECK(to_civil(kLatestInstant).date.year == kLastYear);
}

TEST_CASE("time before 1970 counts forward within its day") {
  CHECK(to_civil({-1, 5}) == CivilTime{{1969, 12, 31}, 23, 59, 59, 5});
  CHECK(at(1969, 12, 31, 23, 59, 59) == Instant{-1, 0});
  CHECK(at(2013, 7, 29, 14, 5, 9).seconds == 1'375'106'709);
}

TEST_CASE("years beyond the axis saturate") {
  CHECK(at(kFirstYear) == kEarliestInstant);
  CHECK(at(kFirstYear - 1) == kEarliestInstant);
  CHECK(at(INT64_MIN) == kEarliestInstant);
  CHECK(at(kLastYear, 12, 31) == kLatestInstant);
  CHECK(at(kLastYear + 1) == kLatestInstant);
  CHECK(at(INT64_MAX) == kLatestInstant);
}
