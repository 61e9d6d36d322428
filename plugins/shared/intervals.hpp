// Intervals out of the single dates that Reader::parse_time answers.
#pragma once

#include <timeloom/plugin.h>

#include <tuple>

namespace timeloom::plugin {

inline bool precedes(const timeloom_span& a, const timeloom_span& b) {
  return std::tie(a.start_seconds, a.start_nanoseconds) <
         std::tie(b.start_seconds, b.start_nanoseconds);
}

// From the start of `first` to the end of `last`, which must not precede it.
inline timeloom_span interval(const timeloom_span& first, const timeloom_span& last) {
  constexpr unsigned start_flags = TIMELOOM_START_UNCERTAIN | TIMELOOM_START_APPROXIMATE |
                                   TIMELOOM_START_OPEN | TIMELOOM_START_UNKNOWN;
  constexpr unsigned end_flags =
      TIMELOOM_END_UNCERTAIN | TIMELOOM_END_APPROXIMATE | TIMELOOM_END_OPEN | TIMELOOM_END_UNKNOWN;
  timeloom_span span = first;
  span.end_seconds = last.end_seconds;
  span.end_nanoseconds = last.end_nanoseconds;
  span.end_precision = last.end_precision;
  span.flags = static_cast<std::uint16_t>((first.flags & start_flags) | (last.flags & end_flags) |
                                          TIMELOOM_SPAN_INTERVAL);
  return span;
}

// From `first` on, with no end yet.
inline timeloom_span open_interval(const timeloom_span& first) {
  timeloom_span start = first;
  start.end_seconds = first.start_seconds;
  start.end_nanoseconds = first.start_nanoseconds;
  start.end_precision = first.start_precision;
  timeloom_span span = interval(start, start);
  span.flags = static_cast<std::uint16_t>(span.flags | TIMELOOM_END_OPEN);
  return span;
}

}  // namespace timeloom::plugin
