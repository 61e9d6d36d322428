// The events of a page as the rows of its table.
#pragma once

#include <string>
#include <vector>

#include "store/event_store.hpp"
#include "time/language.hpp"

namespace timeloom {

// A row an event: its title, when, lane, kind, summary and sources.
std::string page_table_rows(const EventStore& store, const std::vector<EventRow>& rows,
                            const Language& language);

}  // namespace timeloom
