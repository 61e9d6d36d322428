// One end of a span, as it was stated.
#pragma once

#include "time/time_span.hpp"

namespace timeloom {

struct StatedTime {
  Instant at;
  Precision precision = Precision::day;
  bool is_uncertain = false;
  bool is_approximate = false;
  bool is_local = false;

  friend bool operator==(const StatedTime&, const StatedTime&) = default;
};

inline StatedTime start_of(const TimeSpan& span) {
  using namespace span_flag;
  return {span.start, span.start_precision, span.has(start_uncertain), span.has(start_approximate),
          span.has(start_local)};
}

inline StatedTime end_of(const TimeSpan& span) {
  using namespace span_flag;
  return {span.end, span.end_precision, span.has(end_uncertain), span.has(end_approximate),
          span.has(end_local)};
}

}  // namespace timeloom
