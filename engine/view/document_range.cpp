#include "view/document_range.hpp"

#include "time/civil.hpp"
#include "time/edtf.hpp"

namespace timeloom {

namespace {

// Where on the axis something is is said without a zone, as the axis has none.
constexpr std::uint16_t kLocal = span_flag::start_local | span_flag::end_local;
constexpr std::uint16_t kUnstated =
    span_flag::start_open | span_flag::start_unknown | span_flag::end_open | span_flag::end_unknown;

bool at_midnight(Instant instant) {
  return instant.nanoseconds == 0 && instant.seconds % kSecondsPerDay == 0;
}

bool beyond_four_digits(Instant instant) {
  const auto year = to_civil(instant).date.year;
  return year < -9999 || year > 9999;
}

// The coarsest precision that both ends fall on; whole years where EDTF can say nothing finer.
Precision common_precision(TimeRange range) {
  if (beyond_four_digits(range.begin) || beyond_four_digits(range.end)) return Precision::year;
  if (at_midnight(range.begin) && at_midnight(range.end)) {
    const auto begin = to_civil(range.begin).date, end = to_civil(range.end).date;
    if (begin.day != 1 || end.day != 1) return Precision::day;
    return begin.month == 1 && end.month == 1 ? Precision::year : Precision::month;
  }
  const bool whole_seconds = range.begin.nanoseconds == 0 && range.end.nanoseconds == 0;
  return whole_seconds ? Precision::second : Precision::nanosecond;
}

Instant beginning_of_unit(Instant instant, Precision precision) {
  auto civil = to_civil(instant);
  if (precision == Precision::year) return to_instant({.date = {civil.date.year, 1, 1}});
  if (precision == Precision::month)
    return to_instant({.date = {civil.date.year, civil.date.month, 1}});
  if (precision == Precision::day) return to_instant({.date = civil.date});
  if (precision == Precision::second) civil.nanosecond = 0;
  return to_instant(civil);
}

}  // namespace

Result<TimeRange> parse_range(std::string_view text) {
  auto span = parse_time(text);
  if (!span) return tl::unexpected(span.error());
  if (span->has(kUnstated))
    return fail("\"" + std::string(text) + "\": a range needs both its ends");
  const auto range = extent(*span);
  if (range.begin >= range.end)
    return fail("\"" + std::string(text) + "\": the range ends before it begins");
  return range;
}

std::string print_range(TimeRange range) {
  const auto precision = common_precision(range);
  const auto last = add(range.end, Duration{-1, kNanosecondsPerSecond - 1});
  const TimeSpan span{.start = beginning_of_unit(range.begin, precision),
                      .end = beginning_of_unit(last, precision),
                      .start_precision = precision,
                      .end_precision = precision,
                      .flags = span_flag::interval | kLocal};
  return to_edtf(span);
}

Result<Instant> parse_instant(std::string_view text) {
  const auto span = parse_time(text);
  if (!span) return tl::unexpected(span.error());
  if (span->is_interval()) return fail("\"" + std::string(text) + "\": expected one date");
  return span->start;
}

std::string print_instant(Instant instant) {
  auto precision = Precision::nanosecond;
  if (at_midnight(instant))
    precision = Precision::day;
  else if (instant.nanoseconds == 0)
    precision = Precision::second;
  return to_edtf({.start = instant,
                  .end = instant,
                  .start_precision = precision,
                  .end_precision = precision,
                  .flags = kLocal});
}

}  // namespace timeloom
