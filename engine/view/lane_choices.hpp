// What a reader decided about single lanes; which are shown is for the filter.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace timeloom {

// Lanes by path ("Lawsuits/Backpage v. McKenna"), so that choices outlive a reload; under another
// grouping than by lane, by the name of the group. What is said of a path that no lane has is kept.
struct LaneChoices {
  using Paths = std::set<std::string, std::less<>>;

  std::vector<std::string> order;   // lanes side by side stand in it; those not named come after
  std::vector<std::string> pinned;  // above all others and not scrolled, with all in them
  Paths open, closed;               // whatever fits and however deep the view opens

  friend bool operator==(const LaneChoices&, const LaneChoices&) = default;
};

}  // namespace timeloom
