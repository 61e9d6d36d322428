#include "view/viewport.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace timeloom {

namespace {

// Moves `from` by `nanoseconds` beyond `fraction`, keeping what is below a nanosecond as a
// fraction.
void set_left(Viewport& viewport, Instant from, double seconds) {
  // Whole seconds and the rest apart: a double of large seconds has no nanoseconds left.
  const double whole = std::floor(seconds);
  const double rest = (seconds - whole) * 1e9 + viewport.left_fraction;
  const double whole_nanoseconds = std::floor(rest);
  Instant left = add(from, duration_from_seconds(whole));
  left = add(left, duration_from_seconds(whole_nanoseconds * 1e-9));
  viewport.left = left;
  viewport.left_fraction = std::clamp(rest - whole_nanoseconds, 0.0, 1.0 - 1e-9);
}

double seconds_of(TimeRange range) {
  return to_seconds(difference(range.end, range.begin));
}

double clamped_scale(double seconds_per_pixel, double width) {
  return std::clamp(seconds_per_pixel, kMinRangeSeconds / width, kMaxRangeSeconds / width);
}

}  // namespace

Viewport Viewport::over(TimeRange range, double width) {
  Viewport viewport;
  viewport.width = std::max(width, 1.0);
  viewport.left = range.begin;
  viewport.seconds_per_pixel = clamped_scale(
      to_seconds(difference(range.end, range.begin)) / viewport.width, viewport.width);
  return viewport;
}

Viewport Viewport::over(TimeRange range, double width, std::vector<TimeRange> cuts) {
  Viewport viewport = over(range, width);
  while (kCutWidth * static_cast<double>(cuts.size()) > viewport.width / 2) cuts.pop_back();
  if (cuts.empty()) return viewport;
  double seconds = seconds_of(range);
  for (const auto& cut : cuts) seconds -= seconds_of(cut);
  const double room = viewport.width - kCutWidth * static_cast<double>(cuts.size());
  viewport.seconds_per_pixel = clamped_scale(seconds / room, room);
  viewport.cuts = std::move(cuts);
  return viewport;
}

double Viewport::x_of(Instant instant) const {
  double seconds = to_seconds(difference(instant, left)) - left_fraction * 1e-9;
  double beside = 0;
  for (const auto& cut : cuts) {
    if (instant <= cut.begin) break;
    const double passed = seconds_of({cut.begin, std::min(instant, cut.end)});
    seconds -= passed;
    beside += kCutWidth * passed / seconds_of(cut);
  }
  return seconds / seconds_per_pixel + beside;
}

double Viewport::x_of_left_edge(const Viewport& other) const {
  return x_of(other.left) + other.left_fraction * 1e-9 / seconds_per_pixel;
}

Instant Viewport::instant_at(double x) const {
  for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
    if (const double begin = x_of(cut->begin); x > begin) {
      const double into = x - begin;
      if (into >= kCutWidth)
        return add(cut->end, duration_from_seconds((into - kCutWidth) * seconds_per_pixel));
      return add(cut->begin, duration_from_seconds(into / kCutWidth * seconds_of(*cut)));
    }
  }
  Viewport at = *this;
  set_left(at, left, x * seconds_per_pixel);
  return at.left;
}

double Viewport::uncut_width() const {
  return cuts.empty() ? width : seconds_of(range()) / seconds_per_pixel;
}

TimeRange Viewport::range() const {
  return {left, instant_at(width)};
}

Viewport Viewport::zoomed(double x, double factor) const {
  Viewport result = *this;
  result.seconds_per_pixel = clamped_scale(seconds_per_pixel / factor, width);
  set_left(result, left, x * (seconds_per_pixel - result.seconds_per_pixel));
  return result;
}

Viewport Viewport::panned(double pixels) const {
  Viewport result = *this;
  set_left(result, left, -pixels * seconds_per_pixel);
  return result;
}

Viewport Viewport::resized(double new_width) const {
  if (!cuts.empty()) return over(range(), new_width, cuts);
  Viewport result = *this;
  result.width = std::max(new_width, 1.0);
  result.seconds_per_pixel = clamped_scale(seconds_per_pixel * width / result.width, result.width);
  return result;
}

TimeRange padded(TimeRange range, double share, double least_seconds) {
  const double seconds = to_seconds(difference(range.end, range.begin));
  const double margin = seconds > 0 ? seconds * share : least_seconds / 2;
  return {add(range.begin, duration_from_seconds(-margin)),
          add(range.end, duration_from_seconds(margin))};
}

}  // namespace timeloom
