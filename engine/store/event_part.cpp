#include "store/event_part.hpp"

#include <utility>

#include "store/part_columns.hpp"

namespace timeloom {

EventPart::EventPart() : columns_(std::make_unique<Columns>()) {}
EventPart::~EventPart() = default;

void EventPart::add(const EventInput& event) {
  take_in(*columns_, event, event.id);
}

Diagnostics& EventPart::diagnostics() {
  return columns_->diagnostics;
}

void EventPart::end_stretch() {
  auto& c = *columns_;
  c.ended.push_back({c.rows.size(), std::exchange(c.diagnostics, {})});
}

bool EventPart::is_empty() const {
  return columns_->ended.empty() && columns_->rows.empty() && columns_->diagnostics.total() == 0;
}

}  // namespace timeloom
