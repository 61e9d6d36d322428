// The line at a figure's foot that says where its events come from, where nobody wrote one.
#pragma once

#include <span>
#include <string>

#include "store/event_store.hpp"
#include "time/language.hpp"

namespace timeloom {

// "Sources: courtlistener.com; Associated Press; and 4 more": what those of the `shown` events come
// from, most used first, then the one met first. What has no room is counted. A reference is named
// by its label; where the picture has several documents of one site, all of them by its host.
// Events of a file of which none shown has a reference are named by the file. Empty where none is
// shown. O(shown).
std::string source_line(const EventStore& store, std::span<const EventRow> shown,
                        const Language& language);

}  // namespace timeloom
