// A reader's own marks on a picture: a range, a line, a note. Never in the source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.hpp"
#include "time/time_span.hpp"
#include "view/event_key.hpp"

namespace timeloom {

struct Annotation {
  enum class Shape : std::uint8_t {
    range,  // a stretch of time, tinted over all lanes
    line,   // an instant, across all lanes
    note,   // text beside what it points at
  };
  Shape shape = Shape::note;
  TimeRange time{};  // begin alone counts for a line, and for a note without an event
  std::optional<EventKey> event{};  // what a note points at, rather than an instant
  std::string lane{};  // the path of the lane that a note at an instant points at; empty:
                       // the uppermost
  std::string text{};
  std::string colour = "orange";  // a role
  // Of the middle of a note's text from what it points at, logical pixels; nothing: wherever there
  // is room.
  std::optional<Point> offset{};

  friend bool operator==(const Annotation&, const Annotation&) = default;
};

using Annotations = std::vector<Annotation>;

// The instant to which a pointer at `instant` is taken: the middle of the night, the full hour,
// minute or second next to it, whichever is the coarsest within a pixel or so.
Instant snapped(Instant instant, double seconds_per_pixel);

}  // namespace timeloom
