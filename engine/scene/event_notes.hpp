// What a file says of the events that it shows.
#pragma once

#include "scene/display_list.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// "23 July 2013 · Lawsuits › Doe v. Backpage · Ruling", a line each for the summary and the
// sources.
EventNote event_note(const EventStore& store, EventRow event);

// Gives `list` a note for each event that something in it stands for. O(items of the list).
void note_events(const EventStore& store, DisplayList& list);

}  // namespace timeloom
