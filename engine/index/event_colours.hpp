// Which colour each event has, and what it stands for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/event_groups.hpp"

namespace timeloom {

using ColourId = std::uint16_t;

// One entry of the key to colours.
struct EventColour {
  std::string label;
  std::string role;  // as Kind::colour
};

// By kind, colours are those of the kinds, under the same numbers. By another property the groups
// with most events have a colour each (for lanes: the top-level ones), and all others are grey.
class EventColours {
public:
  EventColours() = default;
  // As EventGroups.
  EventColours(const EventStore& store, const EventProperty& property);

  const EventProperty& property() const { return groups_.property(); }
  const std::vector<EventColour>& entries() const { return entries_; }
  ColourId of(EventRow row) const {
    const auto group = groups_.of(row);
    return colours_.empty() ? static_cast<ColourId>(group) : colours_[group];
  }

private:
  EventGroups groups_;
  std::vector<ColourId> colours_;  // by group; empty: each its own
  std::vector<EventColour> entries_;
};

}  // namespace timeloom
