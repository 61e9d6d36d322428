#include "store/event_columns.hpp"

namespace timeloom {

namespace {

struct SpanNumbers {
  SpanNumbers() = default;
  explicit SpanNumbers(const TimeSpan& span);
  TimeSpan span() const;

  std::int64_t start = 0;     // seconds
  std::int64_t duration = 0;  // seconds, modulo 2^64
  std::int64_t start_nanoseconds = 0, end_nanoseconds = 0;
  std::int64_t start_precision = 0;
  std::int64_t precision_change = 0;
  std::int64_t flags = 0;
};

SpanNumbers::SpanNumbers(const TimeSpan& span)
    : start(span.start.seconds),
      duration(static_cast<std::int64_t>(static_cast<std::uint64_t>(span.end.seconds) -
                                         static_cast<std::uint64_t>(span.start.seconds))),
      start_nanoseconds(span.start.nanoseconds),
      end_nanoseconds(span.end.nanoseconds),
      start_precision(static_cast<std::int64_t>(span.start_precision)),
      precision_change(static_cast<std::int64_t>(span.end_precision) - start_precision),
      flags(span.flags) {}

TimeSpan SpanNumbers::span() const {
  const auto end = static_cast<std::uint64_t>(start) + static_cast<std::uint64_t>(duration);
  return {{start, static_cast<std::uint32_t>(start_nanoseconds)},
          {static_cast<std::int64_t>(end), static_cast<std::uint32_t>(end_nanoseconds)},
          static_cast<Precision>(start_precision),
          static_cast<Precision>(start_precision + precision_change),
          static_cast<std::uint16_t>(flags)};
}

}  // namespace

void SpanBounds::include(const TimeSpan& span) {
  const SpanNumbers numbers(span);
  starts.include(numbers.start);
  durations.include(numbers.duration);
  start_nanoseconds.include(numbers.start_nanoseconds);
  end_nanoseconds.include(numbers.end_nanoseconds);
  start_precisions.include(numbers.start_precision);
  precision_changes.include(numbers.precision_change);
  flags.include(numbers.flags);
  clocks.include(span);
}

void SpanBounds::include(const SpanBounds& others) {
  starts.include(others.starts);
  durations.include(others.durations);
  start_nanoseconds.include(others.start_nanoseconds);
  end_nanoseconds.include(others.end_nanoseconds);
  start_precisions.include(others.start_precisions);
  precision_changes.include(others.precision_changes);
  flags.include(others.flags);
  clocks.include(others.clocks);
}

SpanColumns::SpanColumns(std::size_t size, const SpanBounds& bounds)
    : starts_(size, bounds.starts),
      durations_(size, bounds.durations),
      start_nanoseconds_(size, bounds.start_nanoseconds),
      end_nanoseconds_(size, bounds.end_nanoseconds),
      start_precisions_(size, bounds.start_precisions),
      precision_changes_(size, bounds.precision_changes),
      flags_(size, bounds.flags) {}

TimeSpan SpanColumns::operator[](std::size_t row) const {
  SpanNumbers numbers;
  numbers.start = starts_[row];
  numbers.duration = durations_[row];
  numbers.start_nanoseconds = start_nanoseconds_[row];
  numbers.end_nanoseconds = end_nanoseconds_[row];
  numbers.start_precision = start_precisions_[row];
  numbers.precision_change = precision_changes_[row];
  numbers.flags = flags_[row];
  return numbers.span();
}

void SpanColumns::set(std::size_t row, const TimeSpan& span) {
  const SpanNumbers numbers(span);
  starts_.set(row, numbers.start);
  durations_.set(row, numbers.duration);
  start_nanoseconds_.set(row, numbers.start_nanoseconds);
  end_nanoseconds_.set(row, numbers.end_nanoseconds);
  start_precisions_.set(row, numbers.start_precision);
  precision_changes_.set(row, numbers.precision_change);
  flags_.set(row, numbers.flags);
}

std::size_t SpanColumns::bytes() const {
  return starts_.bytes() + durations_.bytes() + start_nanoseconds_.bytes() +
         end_nanoseconds_.bytes() + start_precisions_.bytes() + precision_changes_.bytes() +
         flags_.bytes();
}

}  // namespace timeloom
