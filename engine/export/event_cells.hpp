// An event as the table plugin reads it: what a table's cells, or a JSON record's members, hold.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "store/event_store.hpp"

namespace timeloom {

struct EventDates {
  std::string date, end;  // EDTF; the end is empty where the date says all, ".." where it is open
};
EventDates event_dates(const EventStore& store, EventRow row);

// Lists as JSON, and as a cell: in the plain form where that reads back as it was, else as JSON.
// Links that the engine found itself are left out: it will find them again.
nlohmann::ordered_json source_list(const EventStore& store, EventRow row);
nlohmann::ordered_json tag_list(const EventStore& store, EventRow row);
nlohmann::ordered_json link_list(const EventStore& store, EventRow row);
std::string source_cell(const EventStore& store, EventRow row);
std::string tag_cell(const EventStore& store, EventRow row);
std::string link_cell(const EventStore& store, EventRow row);

// All that is known of the event; members that would say nothing are left out.
nlohmann::ordered_json event_record(const EventStore& store, EventRow row);

// On one line. Bytes that are no UTF-8 become U+FFFD.
std::string printed(const nlohmann::ordered_json& json);

// "0.5": as few digits as the store needs to keep the same.
std::string importance_cell(const EventStore& store, EventRow row);

}  // namespace timeloom
