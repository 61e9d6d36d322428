// TimeSpan and timeloom_span: the same values in two types.
#pragma once

#include "time/time_span.hpp"
#include "timeloom/plugin.h"

namespace timeloom {

static_assert(static_cast<int>(Precision::billion_years) == TIMELOOM_PRECISION_BILLION_YEARS);
static_assert(static_cast<int>(Precision::hundred_million_years) ==
              TIMELOOM_PRECISION_HUNDRED_MILLION_YEARS);
static_assert(static_cast<int>(Precision::ten_million_years) ==
              TIMELOOM_PRECISION_TEN_MILLION_YEARS);
static_assert(static_cast<int>(Precision::million_years) == TIMELOOM_PRECISION_MILLION_YEARS);
static_assert(static_cast<int>(Precision::hundred_thousand_years) ==
              TIMELOOM_PRECISION_HUNDRED_THOUSAND_YEARS);
static_assert(static_cast<int>(Precision::ten_thousand_years) ==
              TIMELOOM_PRECISION_TEN_THOUSAND_YEARS);
static_assert(static_cast<int>(Precision::millennium) == TIMELOOM_PRECISION_MILLENNIUM);
static_assert(static_cast<int>(Precision::century) == TIMELOOM_PRECISION_CENTURY);
static_assert(static_cast<int>(Precision::decade) == TIMELOOM_PRECISION_DECADE);
static_assert(static_cast<int>(Precision::year) == TIMELOOM_PRECISION_YEAR);
static_assert(static_cast<int>(Precision::half_year) == TIMELOOM_PRECISION_HALF_YEAR);
static_assert(static_cast<int>(Precision::third_year) == TIMELOOM_PRECISION_THIRD_YEAR);
static_assert(static_cast<int>(Precision::season) == TIMELOOM_PRECISION_SEASON);
static_assert(static_cast<int>(Precision::quarter) == TIMELOOM_PRECISION_QUARTER);
static_assert(static_cast<int>(Precision::month) == TIMELOOM_PRECISION_MONTH);
static_assert(static_cast<int>(Precision::day) == TIMELOOM_PRECISION_DAY);
static_assert(static_cast<int>(Precision::hour) == TIMELOOM_PRECISION_HOUR);
static_assert(static_cast<int>(Precision::minute) == TIMELOOM_PRECISION_MINUTE);
static_assert(static_cast<int>(Precision::second) == TIMELOOM_PRECISION_SECOND);
static_assert(static_cast<int>(Precision::millisecond) == TIMELOOM_PRECISION_MILLISECOND);
static_assert(static_cast<int>(Precision::microsecond) == TIMELOOM_PRECISION_MICROSECOND);
static_assert(static_cast<int>(Precision::nanosecond) == TIMELOOM_PRECISION_NANOSECOND);
static_assert(kPrecisionCount == TIMELOOM_PRECISION_NANOSECOND + 1);

static_assert(span_flag::start_uncertain == TIMELOOM_START_UNCERTAIN);
static_assert(span_flag::start_approximate == TIMELOOM_START_APPROXIMATE);
static_assert(span_flag::start_open == TIMELOOM_START_OPEN);
static_assert(span_flag::start_unknown == TIMELOOM_START_UNKNOWN);
static_assert(span_flag::end_uncertain == TIMELOOM_END_UNCERTAIN);
static_assert(span_flag::end_approximate == TIMELOOM_END_APPROXIMATE);
static_assert(span_flag::end_open == TIMELOOM_END_OPEN);
static_assert(span_flag::end_unknown == TIMELOOM_END_UNKNOWN);
static_assert(span_flag::interval == TIMELOOM_SPAN_INTERVAL);
static_assert(span_flag::start_local == TIMELOOM_START_LOCAL);
static_assert(span_flag::end_local == TIMELOOM_END_LOCAL);

inline timeloom_span to_abi(const TimeSpan& span) {
  return {.start_seconds = span.start.seconds,
          .end_seconds = span.end.seconds,
          .start_nanoseconds = span.start.nanoseconds,
          .end_nanoseconds = span.end.nanoseconds,
          .start_precision = static_cast<std::uint8_t>(span.start_precision),
          .end_precision = static_cast<std::uint8_t>(span.end_precision),
          .flags = span.flags,
          .reserved = 0};
}

// Of a span whose values are within their ranges.
inline TimeSpan from_abi(const timeloom_span& span) {
  return {.start = {span.start_seconds, span.start_nanoseconds},
          .end = {span.end_seconds, span.end_nanoseconds},
          .start_precision = static_cast<Precision>(span.start_precision),
          .end_precision = static_cast<Precision>(span.end_precision),
          .flags = span.flags};
}

}  // namespace timeloom
