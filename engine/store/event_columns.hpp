// What every event has, by row.
#pragma once

#include "base/narrow_column.hpp"
#include "time/axis_clock.hpp"
#include "time/time_span.hpp"

namespace timeloom {

// An end is kept as its distance from the start, which is the same for most events.
struct SpanBounds {
  void include(const TimeSpan& span);
  void include(const SpanBounds& others);
  bool has_nanoseconds() const {
    return start_nanoseconds.most() > 0 || end_nanoseconds.most() > 0;
  }

  IntegerBounds starts, durations, start_nanoseconds, end_nanoseconds;
  IntegerBounds start_precisions, precision_changes, flags;
  StatedClocks clocks;
};

class SpanColumns {
public:
  SpanColumns() = default;
  SpanColumns(std::size_t size, const SpanBounds& bounds);

  std::size_t size() const { return starts_.size(); }
  Instant start(std::size_t row) const {
    return {starts_[row], static_cast<std::uint32_t>(start_nanoseconds_[row])};
  }
  TimeSpan operator[](std::size_t row) const;
  void set(std::size_t row, const TimeSpan& span);
  std::size_t bytes() const;

private:
  friend struct StoreParts;

  NarrowColumn starts_, durations_, start_nanoseconds_, end_nanoseconds_;
  NarrowColumn start_precisions_, precision_changes_, flags_;
};

struct EventColumns {
  SpanColumns spans;
  NarrowColumn kinds, sources, lanes, titles, ids, importances;
  NarrowColumn details;  // positions in DetailsColumns
};

}  // namespace timeloom
