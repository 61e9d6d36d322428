// The events of a picture for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/result.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"

namespace timeloom {

// A slide an event: dates down to the millisecond, with words of our own where TimelineJS could not
// say them (uncertain, open, coarser than a year); title, summary and sources as escaped HTML; the
// lane as group. Events of the kind "era" are eras. What a slide cannot say stands in its member
// "timeloom", which TimelineJS passes over and the timelinejs plugin reads. Years that JavaScript's
// dates do not hold make the scale cosmological. O(rows).
std::string timelinejs_json(const EventStore& store, std::span<const EventRow> rows,
                            const FigureText& text);

Result<void> write_timelinejs(const EventStore& store, std::span<const EventRow> rows,
                              const FigureText& text, const std::filesystem::path& file);

// By extension, in any case.
bool is_timelinejs(const std::filesystem::path& file);

}  // namespace timeloom
