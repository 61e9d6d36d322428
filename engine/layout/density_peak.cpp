#include "layout/density_peak.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace timeloom {

namespace {

constexpr std::size_t kFewest = 20;  // events of a profile
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr double kYear = 365.2425 * 86'400;
constexpr double kExact = 1'000;  // from here on three digits say enough

struct Unit {
  const char* name;
  double seconds;
};
constexpr Unit kUnits[] = {{"second", 1},   {"minute", 60},        {"hour", 3'600},
                           {"day", 86'400}, {"month", kYear / 12}, {"year", kYear}};

double next_length(double seconds) {
  for (const auto& unit : kUnits)
    if (unit.seconds > seconds) return unit.seconds;
  return seconds * 10;
}

// Up to each column, without those that stand for time that is left out.
std::vector<double> cumulated(const DensityProfile& profile, const Viewport& viewport) {
  std::vector<double> sums{0};
  sums.reserve(profile.counts.size() + 1);
  auto cut = viewport.cuts.begin();
  for (std::size_t column = 0; column < profile.counts.size(); ++column) {
    const auto x = static_cast<double>(column);
    while (cut != viewport.cuts.end() && viewport.x_of(cut->end) <= x) ++cut;
    const bool is_cut = cut != viewport.cuts.end() && viewport.x_of(cut->begin) < x + 1;
    sums.push_back(sums.back() + (is_cut ? 0 : static_cast<double>(profile.counts[column])));
  }
  return sums;
}

// Of any so many columns side by side.
double most_in(const std::vector<double>& sums, double columns) {
  const auto whole = static_cast<std::size_t>(columns);
  const double part = columns - static_cast<double>(whole);
  double most = 0;
  for (std::size_t from = 0; from + whole + 1 < sums.size(); ++from) {
    const double next = sums[from + whole + 1] - sums[from + whole];
    most = std::max(most, sums[from + whole] - sums[from] + part * next);
  }
  return most;
}

double rounded(double count) {
  if (count < kExact) return std::round(count);
  const double step = std::pow(10, std::floor(std::log10(count)) - 2);
  return std::round(count / step) * step;
}

}  // namespace

std::optional<DensityPeak> peak_of(const DensityProfile& profile, const Viewport& viewport) {
  if (profile.event_count < kFewest) return std::nullopt;
  const auto sums = cumulated(profile, viewport);
  const auto columns = static_cast<double>(profile.counts.size());
  for (double length = 1; length < columns * viewport.seconds_per_pixel;
       length = next_length(length)) {
    if (length < viewport.seconds_per_pixel) continue;
    const double most = rounded(most_in(sums, length / viewport.seconds_per_pixel));
    if (most >= 1) return DensityPeak{static_cast<std::int64_t>(most), length};
  }
  return std::nullopt;
}

std::string peak_words(const DensityPeak& peak, const Language& language) {
  const Unit* unit = std::end(kUnits) - 1;
  while (unit != std::begin(kUnits) && unit->seconds > peak.seconds) --unit;
  auto length = language.amount(std::llround(peak.seconds / unit->seconds), unit->name);
  for (auto at = length.find(' '); at != length.npos; at = length.find(' ', at))
    length.replace(at, 1, kNoBreakSpace);
  return language.words("at_most_in", {{"count", language.number(peak.count)}, {"length", length}});
}

}  // namespace timeloom
