// Where the window looks, and how it gets there: pans at once, zooms and jumps eased.
#pragma once

#include <optional>

#include "base/geometry.hpp"
#include "time/time_span.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct Navigation {
  Viewport shown;                       // what is drawn now
  Viewport target;                      // where it is going
  float scroll = 0, scroll_target = 0;  // of the lanes, pixels
  double ease_seconds = 0.07;           // to go all but 1/e of the way
  // Moved bit by bit, so that what is in sight should stay in its row; sent to a range, the picture
  // of that range is the same however one came there.
  bool is_gradual = false;

  bool moving() const { return shown != target || scroll != scroll_target; }
};

// What there is to look at; nothing moves out of sight of it.
struct NavigationLimits {
  std::optional<TimeRange> content;
  float most_scroll = 0;
};

void jump_to(Navigation& navigation, const Viewport& viewport);
void glide_to(Navigation& navigation, TimeRange range, const NavigationLimits& limits);

// factor > 1 zooms in; the instant under `x` stays where it is, all the way.
void zoom_about(Navigation& navigation, double x, double factor, const NavigationLimits& limits);

// Moves the picture with the pointer: right and down by so many pixels, without easing.
void drag_by(Navigation& navigation, double right, float down, const NavigationLimits& limits);
// The same, eased, for keys and the wheel.
void glide_by(Navigation& navigation, double right, float down, const NavigationLimits& limits);

// Glides on from a drag that ended at `speed`, in pixels per second, slower and slower.
void fling(Navigation& navigation, Point speed, const NavigationLimits& limits);
// Stays where it is just now.
void stop(Navigation& navigation);

// `seconds` have passed.
void advance(Navigation& navigation, double seconds);

// The plot has another width; the range stays.
void set_width(Navigation& navigation, double width);

// Zoomed in or out and moved as little as needed to keep some of `content` in sight, no more than
// a few times its length.
Viewport kept_in_sight(const Viewport& viewport, TimeRange content);

}  // namespace timeloom
