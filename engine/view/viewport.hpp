// Which stretch of time is shown on how many pixels.
#pragma once

#include <vector>

#include "time/time_span.hpp"

namespace timeloom {

// Maps instants to x. Subtracts as integers first and scales after, so that no zoom jitters.
// `left` is the instant at x = 0, plus `left_fraction` nanoseconds in [0, 1).
// `cuts` are stretches that are left out: in order, apart from one another and from the ends, each
// as wide as `kCutWidth` whatever its length. A viewport that has any is not to be panned or
// zoomed.
struct Viewport {
  Instant left;
  double left_fraction = 0;
  double seconds_per_pixel = 1;
  double width = 1;  // logical pixels
  std::vector<TimeRange> cuts{};

  static Viewport over(TimeRange range, double width);
  // Cuts that would leave less than half of the width for time are not made, from the last on.
  static Viewport over(TimeRange range, double width, std::vector<TimeRange> cuts);

  double x_of(Instant instant) const;
  // Where x = 0 of another viewport is, finer than a nanosecond.
  double x_of_left_edge(const Viewport& other) const;
  Instant instant_at(double x) const;
  TimeRange range() const;
  // How wide the range would be if nothing were left out.
  double uncut_width() const;

  // Keeps the instant under `x` where it is. factor > 1 zooms in.
  Viewport zoomed(double x, double factor) const;
  // Moves the picture right by `pixels`.
  Viewport panned(double pixels) const;
  Viewport resized(double new_width) const;  // keeps the range

  friend bool operator==(const Viewport&, const Viewport&) = default;
};

inline constexpr double kCutWidth = 52;  // logical pixels

// What a viewport may not go beyond: 10 ns and 300 billion years across.
inline constexpr double kMinRangeSeconds = 1e-8;
inline constexpr double kMaxRangeSeconds = 300e9 * 365.2425 * 86400.0;

// `range` with a margin of `share` on both sides; an empty range becomes as wide as
// `least_seconds`.
TimeRange padded(TimeRange range, double share, double least_seconds);

}  // namespace timeloom
