#include "time/instant.hpp"

#include <cmath>

namespace timeloom {

namespace {

constexpr Duration kShortestDuration{INT64_MIN, 0};
constexpr Duration kLongestDuration{INT64_MAX, kNanosecondsPerSecond - 1};
constexpr std::uint64_t kTwoTo63 = std::uint64_t{1} << 63;

// Unsigned arithmetic wraps where signed arithmetic would be undefined.
std::uint64_t bits(std::int64_t value) {
  return static_cast<std::uint64_t>(value);
}

}  // namespace

Duration difference(Instant a, Instant b) {
  const bool borrow = a.nanoseconds < b.nanoseconds;
  const std::uint32_t nanoseconds =
      a.nanoseconds + (borrow ? kNanosecondsPerSecond : 0) - b.nanoseconds;
  if (a >= b) {
    const std::uint64_t seconds = bits(a.seconds) - bits(b.seconds) - (borrow ? 1 : 0);
    if (seconds >= kTwoTo63) return kLongestDuration;
    return {static_cast<std::int64_t>(seconds), nanoseconds};
  }
  const std::uint64_t magnitude = bits(b.seconds) - bits(a.seconds);
  if (magnitude > kTwoTo63 - (borrow ? 1 : 0)) return kShortestDuration;
  return {static_cast<std::int64_t>(0 - magnitude - (borrow ? 1 : 0)), nanoseconds};
}

Instant add(Instant instant, Duration duration) {
  std::uint32_t nanoseconds = instant.nanoseconds + duration.nanoseconds;
  const bool carry = nanoseconds >= kNanosecondsPerSecond;
  if (carry) nanoseconds -= kNanosecondsPerSecond;

  if (duration.seconds >= 0) {
    const std::uint64_t room = bits(INT64_MAX) - bits(instant.seconds);
    if (bits(duration.seconds) + (carry ? 1 : 0) > room) return kLatestInstant;
  } else {
    const std::uint64_t room = bits(instant.seconds) - bits(INT64_MIN);
    if (0 - bits(duration.seconds) - (carry ? 1 : 0) > room) return kEarliestInstant;
  }
  const std::uint64_t seconds = bits(instant.seconds) + bits(duration.seconds) + (carry ? 1 : 0);
  return {static_cast<std::int64_t>(seconds), nanoseconds};
}

double to_seconds(Duration duration) {
  return static_cast<double>(duration.seconds) + static_cast<double>(duration.nanoseconds) * 1e-9;
}

Duration duration_from_seconds(double seconds) {
  if (std::isnan(seconds)) return {};
  if (seconds >= 0x1p63) return kLongestDuration;
  if (seconds < -0x1p63) return kShortestDuration;
  const double whole = std::floor(seconds);
  const double nanoseconds = std::round((seconds - whole) * 1e9);
  // A fraction that rounds up to a whole second only occurs far below 2^53, so this cannot
  // overflow.
  if (nanoseconds >= 1e9) return {static_cast<std::int64_t>(whole) + 1, 0};
  return {static_cast<std::int64_t>(whole), static_cast<std::uint32_t>(nanoseconds)};
}

}  // namespace timeloom
