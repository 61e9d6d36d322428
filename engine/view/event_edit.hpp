// What a reader changed about how single events look. Never in the source.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "view/event_key.hpp"

namespace timeloom {

enum class Emphasis : std::uint8_t { normal, strong, quiet };

struct EventEdit {
  std::string label{};  // in the picture, instead of the title; empty: the title
  Emphasis emphasis = Emphasis::normal;
  bool hides_label = false;

  bool empty() const { return *this == EventEdit{}; }
  friend bool operator==(const EventEdit&, const EventEdit&) = default;
};

using EventEdits = std::map<EventKey, EventEdit>;

// The edits of a store's events, by row.
class EditsByRow {
public:
  EditsByRow() = default;
  // Edits of events that are not there are left out. `edits` must outlive this. O(edits × log n).
  EditsByRow(const EventStore& store, const EventEdits& edits);

  // Nothing where the event was left as it is.
  const EventEdit* find(EventRow row) const {
    const auto found = by_row_.find(row);
    return found == by_row_.end() ? nullptr : found->second;
  }

  bool empty() const { return by_row_.empty(); }

private:
  std::map<EventRow, const EventEdit*> by_row_;
};

// Changes one event's edit by `change(EventEdit&)`; one that says nothing any more goes.
template <typename Change>
void edit_event(EventEdits& edits, const EventKey& key, Change change) {
  auto& edit = edits[key];
  change(edit);
  if (edit.empty()) edits.erase(key);
}

}  // namespace timeloom
