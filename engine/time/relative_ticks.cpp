#include "time/relative_ticks.hpp"

#include <array>
#include <cmath>
#include <cstdlib>

#include "base/numbers.hpp"

namespace timeloom {

namespace {

constexpr std::int64_t kMinute = 60, kHour = 3600, kYear = 31'556'952;

struct Unit {
  std::int64_t seconds;
  const char *one, *many;
};
constexpr Unit kSeconds{1, "second", "seconds"}, kMinutes{kMinute, "minute", "minutes"},
    kHours{kHour, "hour", "hours"}, kDays{kSecondsPerDay, "day", "days"},
    kYears{kYear, "year", "years"};

struct Step {
  Unit unit;
  std::int64_t count;
};
constexpr std::array kSteps = {
    Step{kSeconds, 1},  Step{kSeconds, 2},  Step{kSeconds, 5},  Step{kSeconds, 10},
    Step{kSeconds, 15}, Step{kSeconds, 30}, Step{kMinutes, 1},  Step{kMinutes, 2},
    Step{kMinutes, 5},  Step{kMinutes, 10}, Step{kMinutes, 15}, Step{kMinutes, 30},
    Step{kHours, 1},    Step{kHours, 2},    Step{kHours, 3},    Step{kHours, 6},
    Step{kHours, 12},   Step{kDays, 1},     Step{kDays, 2},     Step{kDays, 5},
    Step{kDays, 10},    Step{kDays, 20},    Step{kDays, 50},    Step{kDays, 100},
    Step{kDays, 200},   Step{kYears, 1}};

std::string signed_words(std::int64_t count, const std::string& amount, const char* unit) {
  return (count < 0 ? "\u2212" : "+") + amount + " " + unit;
}

// Whole seconds and more.
std::vector<Tick> coarse_ticks(TimeRange offsets, Step step, const Language& language) {
  const auto length = step.unit.seconds * step.count;
  std::vector<Tick> ticks;
  // From the last before the range or the first within it: the quotient is nearer to zero.
  for (auto at = offsets.begin.seconds / length; at <= offsets.end.seconds / length; ++at) {
    const Instant instant{at * length, 0};
    if (instant < offsets.begin || offsets.end < instant) continue;
    const auto amount = std::abs(at) * step.count;
    ticks.push_back(
        {instant, at == 0 ? language.words("day_zero")
                  : language.is_english()
                      ? signed_words(at, with_separators(static_cast<std::uint64_t>(amount)),
                                     amount == 1 ? step.unit.one : step.unit.many)
                      : language.signed_amount(at * step.count, step.unit.one)});
  }
  return ticks;
}

// Steps of `nanoseconds`, a divisor of a second.
std::vector<Tick> fine_ticks(TimeRange offsets, std::int64_t nanoseconds,
                             const Language& language) {
  int digits = 0;
  for (auto unit = std::int64_t{kNanosecondsPerSecond}; unit > nanoseconds; unit /= 10) ++digits;
  std::vector<Tick> ticks;
  auto at = Instant{offsets.begin.seconds, static_cast<std::uint32_t>(offsets.begin.nanoseconds /
                                                                      nanoseconds * nanoseconds)};
  for (; !(offsets.end < at); at = add(at, Duration{0, static_cast<std::uint32_t>(nanoseconds)})) {
    if (at < offsets.begin) continue;
    if (at == Instant{}) {
      ticks.push_back({at, language.words("day_zero")});
      continue;
    }
    const bool before = at.seconds < 0;
    const auto away = before ? difference(Instant{}, at) : difference(at, Instant{});
    auto fraction = std::to_string(away.nanoseconds);
    fraction.insert(0, 9 - fraction.size(), '0');
    const auto amount = with_separators(static_cast<std::uint64_t>(away.seconds)) + "." +
                        fraction.substr(0, static_cast<std::size_t>(digits));
    ticks.push_back({at, language.digits(signed_words(before ? -1 : 1, amount, "s"))});
  }
  return ticks;
}

}  // namespace

std::vector<Tick> make_relative_ticks(TimeRange offsets, double width, double min_spacing,
                                      const Language& language) {
  const double least =
      to_seconds(difference(offsets.end, offsets.begin)) * min_spacing / std::max(width, 1.0);
  if (!(least > 0)) return {};
  for (auto nanoseconds = std::int64_t{1}; nanoseconds < kNanosecondsPerSecond; nanoseconds *= 10)
    for (const auto part : {1, 2, 5})
      if (least <= 1e-9 * static_cast<double>(nanoseconds * part))
        return fine_ticks(offsets, nanoseconds * part, language);
  for (const auto& step : kSteps)
    if (least <= static_cast<double>(step.unit.seconds * step.count))
      return coarse_ticks(offsets, step, language);
  for (auto years = std::int64_t{1}; years <= 100'000'000'000; years *= 10)
    for (const auto part : {1, 2, 5})
      if (least <= static_cast<double>(kYear) * static_cast<double>(years * part))
        return coarse_ticks(offsets, {kYears, years * part}, language);
  return coarse_ticks(offsets, {kYears, 100'000'000'000}, language);
}

}  // namespace timeloom
