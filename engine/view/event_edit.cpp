#include "view/event_edit.hpp"

namespace timeloom {

EditsByRow::EditsByRow(const EventStore& store, const EventEdits& edits) {
  for (const auto& [key, edit] : edits)
    if (const auto row = find_event(store, key); row != kNoEvent) by_row_.emplace(row, &edit);
}

}  // namespace timeloom
