// The axis at every depth from nanoseconds to billions of years, beside a calendar and integers
// that are not the engine's: std::chrono's, moved by whole cycles of 400 years, and 128 bits.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <random>
#include <string>

#include "layout/axis_layout.hpp"
#include "time/ticks.hpp"

using namespace timeloom;

namespace {

__extension__ typedef __int128 Int128;

constexpr std::int64_t kSecondsPerYear = 31'556'952;
constexpr double kSpacing = 64;
constexpr std::array kMonths = {"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};

Int128 nanoseconds(Instant at) {
  return static_cast<Int128>(at.seconds) * 1'000'000'000 + at.nanoseconds;
}

struct Date {
  std::int64_t year = 0;
  unsigned month = 1, day = 1;
  std::int64_t second_of_day = 0;
  std::uint32_t nanosecond = 0;

  bool is_midnight() const { return second_of_day == 0 && nanosecond == 0; }
};

Date date_of(Instant at) {
  using namespace std::chrono;
  constexpr Int128 kCycleDays = 146'097, kCycleYears = 400;
  Int128 days = at.seconds / 86'400;
  std::int64_t second_of_day = at.seconds % 86'400;
  if (second_of_day < 0) {
    second_of_day += 86'400;
    --days;
  }
  Int128 cycles = days / kCycleDays;
  if (days < cycles * kCycleDays) --cycles;
  const year_month_day civil{
      sys_days{std::chrono::days{static_cast<int>(days - cycles * kCycleDays)}}};
  return {static_cast<std::int64_t>(static_cast<int>(civil.year()) + cycles * kCycleYears),
          static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()), second_of_day,
          at.nanoseconds};
}

std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  for (auto place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3)
    text.insert(static_cast<std::size_t>(place), ",");
  return text;
}

std::string padded(std::int64_t number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - text.size(), '0') + text;
}

std::string year_words(std::int64_t year) {
  const std::int64_t count = year > 0 ? year : 1 - year;
  const std::string digits = count < 10'000 ? std::to_string(count) : grouped(count);
  return year > 0 ? (year < 100 ? "AD " : "") + digits : digits + " BC";
}

std::string clock(const Date& date, bool with_seconds) {
  const auto minutes = date.second_of_day / 60;
  return padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2) +
         (with_seconds ? ":" + padded(date.second_of_day % 60, 2) : "");
}

// "13.8 Gyr ago" to the year that it means: digits by hand, no floating point.
std::int64_t year_of_deep_label(const std::string& label) {
  if (label == "now") return 0;
  const bool is_future = label.starts_with("in ");
  const std::string words = is_future ? label.substr(3) : label;
  const auto blank = words.find(' ');
  int places = words.compare(blank + 1, 3, "Gyr") == 0 ? 9 : 6;
  REQUIRE((places == 9 || words.compare(blank + 1, 3, "Myr") == 0));
  std::int64_t year = 0;
  bool is_fraction = false;
  for (const char sign : words.substr(0, blank)) {
    if (sign == '.') is_fraction = true;
    if (sign < '0' || sign > '9') continue;
    year = year * 10 + (sign - '0');
    places -= is_fraction ? 1 : 0;
  }
  while (places-- > 0) year *= 10;
  return is_future ? year : -year;
}

std::int64_t step_nanoseconds(TickStep step) {
  switch (step.unit) {
    case TickUnit::nanosecond:
      return step.count;
    case TickUnit::second:
      return step.count * 1'000'000'000;
    case TickUnit::minute:
      return step.count * 60'000'000'000;
    default:
      return step.count * 3'600'000'000'000;
  }
}

void check_clock_tick(const Tick& tick, TickStep step, const Date& date) {
  REQUIRE(nanoseconds(tick.at) % step_nanoseconds(step) == 0);
  if (step.unit != TickUnit::nanosecond) {
    REQUIRE(tick.label == clock(date, step.unit == TickUnit::second));
    return;
  }
  const bool is_milli = step.count >= 1'000'000, is_micro = !is_milli && step.count >= 1'000;
  const std::uint32_t count = is_milli   ? date.nanosecond / 1'000'000
                              : is_micro ? date.nanosecond / 1'000 % 1'000
                                         : date.nanosecond % 1'000;
  REQUIRE(tick.label == "+" + std::to_string(count) +
                            (is_milli   ? " ms"
                             : is_micro ? " µs"
                                        : " ns"));
}

void check_year_tick(const Tick& tick, TickStep step, const Date& date) {
  REQUIRE((date.is_midnight() && date.month == 1 && date.day == 1));
  const bool is_deep =
      tick.label.ends_with("yr") || tick.label.ends_with("yr ago") || tick.label == "now";
  if (is_deep) {
    REQUIRE(date.year == year_of_deep_label(tick.label));
    REQUIRE(date.year % step.count == 0);
    return;
  }
  REQUIRE(step.count < 1'000'000);
  REQUIRE((tick.label == year_words(date.year) || tick.label == std::to_string(date.year)));
  const std::int64_t written = date.year > 0 ? date.year : 1 - date.year;
  REQUIRE((written % step.count == 0 || date.year == 1));
}

void check_minor(const Tick& tick, TickStep step) {
  const Date date = date_of(tick.at);
  switch (step.unit) {
    case TickUnit::year:
      return check_year_tick(tick, step, date);
    case TickUnit::month:
      REQUIRE((date.is_midnight() && date.day == 1 && (date.month - 1) % step.count == 0));
      REQUIRE(tick.label == std::string(kMonths[date.month - 1]).substr(0, 3));
      return;
    case TickUnit::day:
      REQUIRE((date.is_midnight() && (date.day - 1) % step.count == 0));
      REQUIRE(tick.label == std::to_string(date.day));
      return;
    default:
      return check_clock_tick(tick, step, date);
  }
}

// How a parent of that step is called, in full.
std::string parent_words(Instant at, TickStep step) {
  const Date date = date_of(at);
  const std::string month = std::string(kMonths[date.month - 1]) + " " + year_words(date.year);
  if (step.unit == TickUnit::month) return year_words(date.year);
  if (step.unit == TickUnit::day) return month;
  const std::string day = std::to_string(date.day) + " " + month;
  if (step.unit != TickUnit::nanosecond) return day;
  std::string fraction;
  if (step.count < 1'000'000) fraction = "." + padded(date.nanosecond / 1'000'000, 3);
  if (step.count < 1'000) fraction = "." + padded(date.nanosecond / 1'000, 6);
  return day + " " + clock(date, true) + fraction + " UTC";
}

struct Look {
  Viewport viewport;
  TimeRange range;
};

// Every thirtieth of a decade from 10 ns to over 40 billion years, around instants of all ages.
template <typename Check>
void at_every_depth(Check check) {
  std::mt19937_64 random(21);
  const Instant centres[] = {{1'709'164'799, 999'999'000},
                             {0, 0},
                             {-62'135'596'800, 0},
                             {-kSecondsPerYear * 12'000, 0},
                             {-kSecondsPerYear * 66'000'000, 250},
                             {-kSecondsPerYear * 13'787'000'000, 0},
                             {kSecondsPerYear * 14'000'000'000, 1}};
  for (int depth = 0; depth <= 30 * 27; ++depth) {
    const double seconds = std::pow(10.0, depth / 30.0 - 8);
    if (seconds > 45e9 * kSecondsPerYear) break;
    for (const Instant centre : centres) {
      const double width = 600 + static_cast<double>(random() % 1400);
      auto viewport = Viewport::over({centre, centre}, width);
      viewport.seconds_per_pixel = seconds / width;
      viewport = viewport.panned(static_cast<double>(random() % static_cast<unsigned>(width)));
      CAPTURE(seconds);
      CAPTURE(width);
      CAPTURE(centre.seconds);
      check(Look{viewport, viewport.range()});
    }
  }
}

}  // namespace

TEST_CASE("at every depth ticks rise, stand on whole units and say which") {
  at_every_depth([](const Look& look) {
    const auto rows = make_ticks(look.range, look.viewport.width, kSpacing, AxisClock::utc);
    for (std::size_t i = 0; i < rows.minor.size(); ++i) {
      if (i > 0) REQUIRE(nanoseconds(rows.minor[i - 1].at) < nanoseconds(rows.minor[i].at));
      check_minor(rows.minor[i], rows.minor_step);
    }
    for (std::size_t i = 0; i < rows.major.size(); ++i) {
      const auto& parent = rows.major[i];
      if (i > 0) REQUIRE(nanoseconds(rows.major[i - 1].at) < nanoseconds(parent.at));
      REQUIRE(parent.label == parent_words(parent.at, rows.minor_step));
      REQUIRE(parent.label.find(parent.short_label.substr(0, 8)) != std::string::npos);
    }
  });
}

// No step leaves out one that is in range: neighbours are a step apart.
TEST_CASE("at every depth there are enough ticks to read the axis by") {
  at_every_depth([](const Look& look) {
    const auto rows = make_ticks(look.range, look.viewport.width, kSpacing, AxisClock::utc);
    const auto least = static_cast<std::size_t>(look.viewport.width / (kSpacing * 4));
    REQUIRE(rows.minor.size() >= least);
  });
}

TEST_CASE("at every depth labels keep apart, and one says the date in full") {
  TextShaper shaper;
  int round = 0;
  at_every_depth([&](const Look& look) {
    if (++round % 3 != 0) return;  // shaping is what takes long
    const auto rows = make_ticks(look.range, look.viewport.width, kSpacing, AxisClock::utc);
    const auto axis = lay_out_axis(look.viewport, AxisClock::utc, shaper);
    for (const auto* row : {&axis.minor, &axis.major}) {
      float taken_to = -1;
      for (const auto& tick : *row) {
        if (!tick.label) continue;
        REQUIRE(tick.label_x > taken_to);
        taken_to = tick.label_x + tick.label->width;
        REQUIRE(taken_to <= static_cast<float>(look.viewport.width) + 0.01F);
      }
    }
    const auto labelled = [](const AxisTick& tick) { return tick.label != nullptr; };
    const auto least = std::max(2.0, std::floor(look.viewport.width / 320));
    REQUIRE(std::ranges::count_if(axis.minor, labelled) >= static_cast<std::ptrdiff_t>(least));
    if (rows.major.empty()) return;
    const auto first = std::ranges::find_if(axis.major, labelled);
    REQUIRE(first != axis.major.end());
    const auto position = static_cast<std::size_t>(first - axis.major.begin());
    REQUIRE(first->label->text == parent_words(rows.major[position].at, rows.minor_step));
  });
}
