// Which links light up with the events that are pointed at.
#pragma once

#include <initializer_list>
#include <set>

#include "store/event_store.hpp"

namespace timeloom {

// Follows links onward from the given events, and backward to what led to them, through whole
// chains; not sideways to what else led there. Events that are kNoEvent are left out.
class LitLinks {
public:
  LitLinks(const EventStore& store, std::initializer_list<EventRow> events);

  bool contains(EventRow from, EventRow to) const {
    return onward_.contains(from) || backward_.contains(to);
  }

private:
  std::set<EventRow> onward_, backward_;
};

}  // namespace timeloom
