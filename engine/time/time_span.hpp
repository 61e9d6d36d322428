// When an event is: an instant or an interval, each end with its precision and qualifiers.
#pragma once

#include <cstdint>

#include "time/instant.hpp"
#include "time/precision.hpp"

namespace timeloom {

// Bits of TimeSpan::flags. The values are those of timeloom_span_flags in the plugin ABI.
namespace span_flag {
inline constexpr std::uint16_t start_uncertain = 1 << 0;
inline constexpr std::uint16_t start_approximate = 1 << 1;
inline constexpr std::uint16_t start_open = 1 << 2;
inline constexpr std::uint16_t start_unknown = 1 << 3;
inline constexpr std::uint16_t end_uncertain = 1 << 4;
inline constexpr std::uint16_t end_approximate = 1 << 5;
inline constexpr std::uint16_t end_open = 1 << 6;
inline constexpr std::uint16_t end_unknown = 1 << 7;
inline constexpr std::uint16_t interval = 1 << 8;
inline constexpr std::uint16_t start_local = 1 << 9;
inline constexpr std::uint16_t end_local = 1 << 10;
inline constexpr std::uint16_t all = (1 << 11) - 1;
}  // namespace span_flag

// `start` and `end` are each the beginning of what was stated: "2012" is 2012-01-01T00:00 with
// precision year. An instant has end == start, and its qualifiers stand on both ends. An open or
// unknown end repeats the other end, with its precision and qualifiers. The end may lie before the
// start only where its unit holds the start: "2004-06/2004" ends some time in 2004.
//
// An end is local where its time of day was stated without offset or zone: it is what a clock
// showed, kept as if that were UTC. Whole dates are not local.
struct TimeSpan {
  Instant start;
  Instant end;
  Precision start_precision = Precision::day;
  Precision end_precision = Precision::day;
  std::uint16_t flags = 0;

  bool has(std::uint16_t flag) const { return (flags & flag) != 0; }
  bool is_interval() const { return has(span_flag::interval); }

  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// A half-open stretch of time [begin, end).
struct TimeRange {
  Instant begin;
  Instant end;

  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

inline bool meet(const TimeRange& a, const TimeRange& b) {
  return a.begin < b.end && b.begin < a.end;
}

// What the span states: from its start to the end of its last stated unit. "2012" covers
// [2012-01-01, 2013-01-01). Times with a precision of second or finer cover that one unit. An open
// or unknown end does not reach beyond the other end.
TimeRange extent(const TimeSpan& span);

// Where the span is to be seen: its extent, and where an end of an interval is open, all time on
// that side. An unknown end is somewhere, nobody knows where, so it adds nothing.
TimeRange reach(const TimeSpan& span);

// The first instant after the unit of `precision` that begins at `instant`: (2012-02-01, month)
// gives 2012-03-01. Saturates.
Instant end_of_unit(Instant instant, Precision precision);

}  // namespace timeloom
