#include "time/length_words.hpp"

#include <cmath>

#include "base/numbers.hpp"

namespace timeloom {

namespace {

struct Unit {
  const char* name;
  double seconds;
};

constexpr double kDay = 86'400;
constexpr Unit kUnits[] = {{"year", 365.2425 * kDay},
                           {"month", 365.2425 * kDay / 12},
                           {"day", kDay},
                           {"hour", 3600},
                           {"minute", 60},
                           {"second", 1}};

}  // namespace

std::string length_words(TimeRange range, const Language& language) {
  const double seconds = to_seconds(difference(range.end, range.begin));
  const auto* unit = kUnits;
  while (unit != std::end(kUnits) - 1 && std::round(seconds / unit->seconds) < 2) ++unit;
  const auto count = static_cast<std::size_t>(std::max(std::round(seconds / unit->seconds), 0.0));
  if (!language.is_english()) return language.amount(static_cast<std::int64_t>(count), unit->name);
  const auto number = count < 10'000 ? std::to_string(count) : with_separators(count);
  return number + " " + unit->name + (count == 1 ? "" : "s");
}

}  // namespace timeloom
