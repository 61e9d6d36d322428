#include "time/describe_precision.hpp"

#include "time/clock_text.hpp"
#include "time/date_words.hpp"
#include "time/time_zone.hpp"

namespace timeloom {

namespace {

using namespace span_flag;

std::string_view unit_name(Precision precision) {
  constexpr std::string_view kNames[kPrecisionCount] = {"billion years",
                                                        "hundred million years",
                                                        "ten million years",
                                                        "million years",
                                                        "hundred thousand years",
                                                        "ten thousand years",
                                                        "millennium",
                                                        "century",
                                                        "decade",
                                                        "year",
                                                        "half-year",
                                                        "third of the year",
                                                        "season",
                                                        "quarter",
                                                        "month",
                                                        "day",
                                                        "hour",
                                                        "minute",
                                                        "second",
                                                        "millisecond",
                                                        "microsecond",
                                                        "nanosecond"};
  return kNames[static_cast<int>(precision)];
}

std::string unit(Precision precision) {
  return "the " + std::string(unit_name(precision));
}

bool has_stated_end(const TimeSpan& span) {
  return span.is_interval() && !span.has(end_open | end_unknown | start_open | start_unknown);
}

}  // namespace

std::string describe_precision(const TimeSpan& span) {
  if (has_stated_end(span) && span.start_precision != span.end_precision)
    return "Beginning exact to " + unit(span.start_precision) + ", end to " +
           unit(span.end_precision);
  const auto precision =
      span.has(start_open | start_unknown) ? span.end_precision : span.start_precision;
  if (precision >= Precision::day || has_stated_end(span)) return "Exact to " + unit(precision);
  return "Somewhere within " + unit(precision);
}

std::string describe_local_time(const TimeSpan& span, std::string_view zone) {
  const bool is_elsewhere = !zone.empty() && zone != "Z" && zone != "UTC";
  if (!is_elsewhere || span.start_precision <= Precision::day || span.has(start_local)) return {};
  const auto local = instant_to_zoned(span.start, zone);
  if (!local) return {};
  auto words = clock_text(*local, span.start_precision) + " in " + std::string(zone);
  if (local->date != to_civil(span.start).date)
    words += ", " + date_words({to_instant(CivilTime{.date = local->date})}, WordLength::full);
  return words;
}

}  // namespace timeloom
