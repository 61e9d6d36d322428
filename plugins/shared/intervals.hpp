// Intervals out of the single dates that Reader::parse_time answers.
#pragma once

#include <timeloom/plugin.h>

#include <tuple>

namespace timeloom::plugin {

inline bool precedes(const timeloom_span& a, const timeloom_span& b) {
  return std::tie(a.start_seconds, a.start_nanoseconds) <
         std::tie(b.start_seconds, b.start_nanoseconds);
}

// What a span's flags say of each end.
inline constexpr unsigned start_flags = TIMELOOM_START_UNCERTAIN | TIMELOOM_START_APPROXIMATE |
                                        TIMELOOM_START_OPEN | TIMELOOM_START_UNKNOWN |
                                        TIMELOOM_START_LOCAL;
inline constexpr unsigned end_flags = TIMELOOM_END_UNCERTAIN | TIMELOOM_END_APPROXIMATE |
                                      TIMELOOM_END_OPEN | TIMELOOM_END_UNKNOWN | TIMELOOM_END_LOCAL;

// From the start of `first` to the end of `last`, which must not precede it.
inline timeloom_span interval(const timeloom_span& first, const timeloom_span& last) {
  timeloom_span span = first;
  span.end_seconds = last.end_seconds;
  span.end_nanoseconds = last.end_nanoseconds;
  span.end_precision = last.end_precision;
  span.flags = static_cast<std::uint16_t>((first.flags & start_flags) | (last.flags & end_flags) |
                                          TIMELOOM_SPAN_INTERVAL);
  return span;
}

// From the start of `first` on, with no end yet: the open end repeats the start.
inline timeloom_span open_interval(const timeloom_span& first) {
  const auto if_start = [&first](unsigned flag, unsigned of_end) {
    return (first.flags & flag) != 0 ? of_end : 0U;
  };
  timeloom_span span = first;
  span.end_seconds = first.start_seconds;
  span.end_nanoseconds = first.start_nanoseconds;
  span.end_precision = first.start_precision;
  span.flags = static_cast<std::uint16_t>(
      (first.flags & start_flags) | if_start(TIMELOOM_START_UNCERTAIN, TIMELOOM_END_UNCERTAIN) |
      if_start(TIMELOOM_START_APPROXIMATE, TIMELOOM_END_APPROXIMATE) |
      if_start(TIMELOOM_START_LOCAL, TIMELOOM_END_LOCAL) | TIMELOOM_END_OPEN |
      TIMELOOM_SPAN_INTERVAL);
  return span;
}

}  // namespace timeloom::plugin
