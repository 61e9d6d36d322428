// What names an event beyond one loading: documents say it, rows change.
#pragma once

#include <compare>
#include <string>

#include "store/event_store.hpp"

namespace timeloom {

// The source's name and the event's id there; an event without an id of its own is named by its
// date (EDTF) and title instead.
struct EventKey {
  std::string source{}, id{};
  std::string date{}, title{};  // empty where there is an id

  friend auto operator<=>(const EventKey&, const EventKey&) = default;
};

EventKey key_of(const EventStore& store, EventRow row);

// kNoEvent where no source has it; the first of several that are named alike. O(log n) and those
// that start at the same time.
EventRow find_event(const EventStore& store, const EventKey& key);

}  // namespace timeloom
