// The curves between linked events.
#pragma once

#include <span>
#include <vector>

#include "base/geometry.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// Where an event's mark stands in the figure.
struct Anchor {
  EventRow event = kNoEvent;
  Point at;
  float reach = 0;  // half the mark's height: where a curve may begin
};

struct LinkCurve {
  EventRow from = kNoEvent, to = kNoEvent;
  bool is_found = false;  // Link::is_found
  Point begin{}, control_begin{}, control_end{}, end{};
};

// Links whose two ends are both among the anchors (ordered by event), as curves that leave and
// reach their marks vertically, so that they cross the rows between quickly; within one row they
// arch over it.
std::vector<LinkCurve> route_links(const EventStore& store, std::span<const Anchor> anchors);

}  // namespace timeloom
