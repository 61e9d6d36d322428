#include "view/axis_breaks.hpp"

#include <algorithm>
#include <optional>

#include "time/civil.hpp"
#include "view/document_range.hpp"

namespace timeloom {

namespace {

constexpr double kLongShare = 0.1;   // of what is shown
constexpr double kKeptShare = 0.12;  // of a silence, at each end
constexpr std::size_t kMostCuts = 4;
constexpr double kDay = 86'400;

double seconds_of(TimeRange range) {
  return to_seconds(difference(range.end, range.begin));
}

std::vector<TimeRange> silences(const EventStore& store, const LaneIndex& index, TimeRange shown) {
  std::vector<Instant> moments;
  for (std::uint32_t lane = 0; lane < index.lane_count(); ++lane)
    for (const auto row : index.rows(lane)) {
      const auto covered = extent(store.span(row));
      for (const auto at : {covered.begin, covered.end})
        if (at > shown.begin && at < shown.end) moments.push_back(at);
    }
  std::sort(moments.begin(), moments.end());
  std::vector<TimeRange> result;
  for (std::size_t i = 1; i < moments.size(); ++i) result.push_back({moments[i - 1], moments[i]});
  return result;
}

// The beginning of the unit that holds an instant.
enum class Unit : std::uint8_t { year, month, day, hour };

Instant floor_to(Unit unit, Instant at) {
  auto civil = to_civil(at);
  civil.nanosecond = 0;
  civil.second = civil.minute = 0;
  if (unit != Unit::hour) civil.hour = 0;
  if (unit == Unit::year || unit == Unit::month) civil.date.day = 1;
  if (unit == Unit::year) civil.date.month = 1;
  return to_instant(civil);
}

Instant ceil_to(Unit unit, Instant at) {
  const auto floor = floor_to(unit, at);
  if (floor == at) return at;
  constexpr double kBeyond[] = {367 * kDay, 32 * kDay, 25 * 3600, 3601};
  const double beyond = kBeyond[static_cast<std::size_t>(unit)];
  return floor_to(unit, add(floor, duration_from_seconds(beyond)));
}

std::optional<TimeRange> whole_units(TimeRange range) {
  const double seconds = seconds_of(range);
  const Unit unit = seconds > 4 * 366 * kDay  ? Unit::year
                    : seconds > 4 * 31 * kDay ? Unit::month
                    : seconds > 4 * kDay      ? Unit::day
                                              : Unit::hour;
  const TimeRange whole{ceil_to(unit, range.begin), floor_to(unit, range.end)};
  if (!(whole.begin < whole.end)) return std::nullopt;
  return whole;
}

std::vector<TimeRange> automatic_cuts(const EventStore& store, const LaneIndex& index,
                                      TimeRange shown) {
  auto long_ones = silences(store, index, shown);
  const double least = kLongShare * seconds_of(shown);
  std::erase_if(long_ones, [&](TimeRange silence) { return seconds_of(silence) < least; });
  std::stable_sort(long_ones.begin(), long_ones.end(),
                   [](TimeRange a, TimeRange b) { return seconds_of(a) > seconds_of(b); });
  long_ones.resize(std::min(long_ones.size(), kMostCuts));
  std::vector<TimeRange> cuts;
  for (const auto& silence : long_ones) {
    const auto kept = duration_from_seconds(kKeptShare * seconds_of(silence));
    const auto back = duration_from_seconds(-kKeptShare * seconds_of(silence));
    if (const auto cut = whole_units({add(silence.begin, kept), add(silence.end, back)}))
      cuts.push_back(*cut);
  }
  return cuts;
}

}  // namespace

Result<void> add_break(std::string_view text, AxisBreaks& breaks) {
  if (text == "auto") {
    breaks.automatic = true;
    return {};
  }
  const auto range = parse_range(text);
  if (!range) return fail("neither auto nor a range: " + range.error().message);
  breaks.ranges.push_back(*range);
  return {};
}

std::vector<TimeRange> cuts_within(const AxisBreaks& breaks, const EventStore& store,
                                   const LaneIndex& index, TimeRange shown) {
  auto cuts = breaks.automatic ? automatic_cuts(store, index, shown) : std::vector<TimeRange>{};
  for (const auto& range : breaks.ranges)
    if (range.begin > shown.begin && range.end < shown.end && range.begin < range.end)
      cuts.push_back(range);
  std::sort(cuts.begin(), cuts.end(), [](TimeRange a, TimeRange b) { return a.begin < b.begin; });
  std::vector<TimeRange> apart;
  for (const auto& cut : cuts) {
    if (!apart.empty() && cut.begin <= apart.back().end)
      apart.back().end = std::max(apart.back().end, cut.end);
    else
      apart.push_back(cut);
  }
  return apart;
}

}  // namespace timeloom
