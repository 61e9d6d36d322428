// The line that marks the present in a figure.
#pragma once

#include <optional>

#include "time/instant.hpp"

namespace timeloom {

struct View;

struct TodayLine {
  bool shown = false;
  std::optional<Instant> at;  // a day that stands for today, so that a figure stays the same

  friend bool operator==(const TodayLine&, const TodayLine&) = default;
};

// Adds the line that the view wants to its annotations, after those of the reader: "Today", or the
// day it stands for.
void add_today_line(View& view, Instant now);

}  // namespace timeloom
