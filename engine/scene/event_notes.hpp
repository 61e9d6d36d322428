// What a file says of the events that it shows.
#pragma once

#include "scene/display_list.hpp"
#include "store/event_store.hpp"
#include "time/language.hpp"

namespace timeloom {

// "23 July 2013 · Lawsuits › Doe v. Backpage · Ruling", a line each for the summary and the
// sources.
EventNote event_note(const EventStore& store, EventRow event, const Language& language = {});

// Gives `list` a note, in its language, for each event that something in it stands for. O(items of
// the list).
void note_events(const EventStore& store, DisplayList& list);

}  // namespace timeloom
