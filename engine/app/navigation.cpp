#include "app/navigation.hpp"

#include <algorithm>
#include <cmath>

#include "view/viewport_between.hpp"

namespace timeloom {

namespace {

constexpr double kEaseSeconds = 0.07;
constexpr double kFlingSeconds = 0.3;
constexpr float kLeastFling = 80;          // pixels per second; a slower drag just ends
constexpr double kArrivedPixels = 0.2;     // closer than this is there
constexpr double kMostContentLengths = 8;  // shown at once
constexpr double kLeastRangeSeconds = 1;   // that "some content lengths" never forbids
constexpr double kKeptInSight = 0.1;       // share of the width

Viewport limited(const Viewport& viewport, const NavigationLimits& limits) {
  return limits.content ? kept_in_sight(viewport, *limits.content) : viewport;
}

float limited_scroll(float scroll, const NavigationLimits& limits) {
  return std::clamp(scroll, 0.0F, std::max(0.0F, limits.most_scroll));
}

Viewport with_instant_at(Viewport viewport, Instant at, double x) {
  viewport.left = at;
  viewport.left_fraction = 0;
  return viewport.panned(x);
}

bool arrived(const Viewport& shown, const Viewport& target) {
  const double left = target.x_of_left_edge(shown);
  const double width = shown.width * shown.seconds_per_pixel / target.seconds_per_pixel;
  return std::abs(left) < kArrivedPixels && std::abs(left + width - target.width) < kArrivedPixels;
}

}  // namespace

void jump_to(Navigation& navigation, const Viewport& viewport) {
  navigation.shown = navigation.target = viewport;
  navigation.is_gradual = false;
}

void glide_to(Navigation& navigation, TimeRange range, const NavigationLimits& limits) {
  navigation.target = limited(Viewport::over(range, navigation.shown.width), limits);
  navigation.is_gradual = false;
  navigation.ease_seconds = kEaseSeconds;
}

void zoom_about(Navigation& navigation, double x, double factor, const NavigationLimits& limits) {
  navigation.target = limited(navigation.target.zoomed(x, factor), limits);
  navigation.is_gradual = true;
  navigation.ease_seconds = kEaseSeconds;
}

void drag_by(Navigation& navigation, double right, float down, const NavigationLimits& limits) {
  jump_to(navigation, limited(navigation.shown.panned(right), limits));
  navigation.is_gradual = true;
  navigation.scroll = navigation.scroll_target = limited_scroll(navigation.scroll - down, limits);
}

void glide_by(Navigation& navigation, double right, float down, const NavigationLimits& limits) {
  navigation.target = limited(navigation.target.panned(right), limits);
  navigation.is_gradual = true;
  navigation.scroll_target = limited_scroll(navigation.scroll_target - down, limits);
  navigation.ease_seconds = kEaseSeconds;
}

// Easing slows down exponentially, so a drag's speed says how far it will come.
void fling(Navigation& navigation, Point speed, const NavigationLimits& limits) {
  if (std::hypot(speed.x, speed.y) < kLeastFling) return;
  glide_by(navigation, static_cast<double>(speed.x) * kFlingSeconds,
           speed.y * static_cast<float>(kFlingSeconds), limits);
  navigation.ease_seconds = kFlingSeconds;
}

void stop(Navigation& navigation) {
  navigation.target = navigation.shown;
  navigation.scroll_target = navigation.scroll;
}

void advance(Navigation& navigation, double seconds) {
  const double share = 1 - std::exp(-std::max(0.0, seconds) / navigation.ease_seconds);
  if (navigation.shown != navigation.target) {
    navigation.shown = between(navigation.shown, navigation.target, share);
    if (arrived(navigation.shown, navigation.target)) navigation.shown = navigation.target;
  }
  navigation.scroll += (navigation.scroll_target - navigation.scroll) * static_cast<float>(share);
  if (std::abs(navigation.scroll - navigation.scroll_target) < 0.5F)
    navigation.scroll = navigation.scroll_target;
}

void set_width(Navigation& navigation, double width) {
  if (navigation.shown.width == width && navigation.target.width == width) return;
  navigation.shown = navigation.shown.resized(width);
  navigation.target = navigation.target.resized(width);
}

Viewport kept_in_sight(const Viewport& viewport, TimeRange content) {
  Viewport result = viewport;
  const double length = to_seconds(difference(content.end, content.begin));
  const double widest = std::max(length * kMostContentLengths, kLeastRangeSeconds);
  if (const double seconds = result.seconds_per_pixel * result.width; seconds > widest)
    result = result.zoomed(result.width / 2, seconds / widest);
  const double margin = result.width * kKeptInSight;
  // From the content's own instants: a way of billions of years has no nanoseconds left in it.
  if (result.x_of(content.begin) > result.width - margin)
    result = with_instant_at(result, content.begin, result.width - margin);
  if (result.x_of(content.end) < margin) result = with_instant_at(result, content.end, margin);
  return result;
}

}  // namespace timeloom
