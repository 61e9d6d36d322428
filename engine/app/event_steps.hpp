// From event to event, in order of time.
#pragma once

#include "store/event_store.hpp"

namespace timeloom {

struct AppState;

// Selects the next shown event in order of time, or the one before, and brings it into view. With
// nothing selected, the first one that begins in view (or that runs through it where none does), or
// the last. At either end it stays. O(lanes × log n), and O(events in view) for one that runs
// through.
enum class Step { next, previous };
void step(AppState& state, Step direction);

// Scrolls the lanes to the event that was gone to, once the picture stands still around it.
void reveal(AppState& state);

}  // namespace timeloom
