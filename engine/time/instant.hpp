// A point on the time axis, from nanoseconds to ±292 billion years.
#pragma once

#include <compare>
#include <cstdint>

namespace timeloom {

inline constexpr std::uint32_t kNanosecondsPerSecond = 1'000'000'000;
inline constexpr std::int64_t kSecondsPerDay = 86'400;

// Seconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar (days of 86,400 seconds, no
// leap seconds), plus nanoseconds in [0, 1e9). Totally ordered.
struct Instant {
  std::int64_t seconds = 0;
  std::uint32_t nanoseconds = 0;

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

// A signed length of time, normalised like Instant: value = seconds + nanoseconds * 1e-9.
struct Duration {
  std::int64_t seconds = 0;
  std::uint32_t nanoseconds = 0;

  friend constexpr auto operator<=>(const Duration&, const Duration&) = default;
};

// The ends of what an Instant can hold; used for spans that are open.
inline constexpr Instant kEarliestInstant{INT64_MIN, 0};
inline constexpr Instant kLatestInstant{INT64_MAX, kNanosecondsPerSecond - 1};

// a - b, exactly; saturates at the ends of Duration's range.
Duration difference(Instant a, Instant b);

// Saturates at kEarliestInstant and kLatestInstant.
Instant add(Instant instant, Duration duration);

// Lossy: a double holds about 16 digits. Subtract first, convert after.
double to_seconds(Duration duration);
// Rounds to the nanosecond; saturates; NaN gives zero.
Duration duration_from_seconds(double seconds);

}  // namespace timeloom
