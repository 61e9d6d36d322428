// The events sorted into groups by one property.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/event_property.hpp"
#include "index/value_column.hpp"
#include "store/event_store.hpp"

namespace timeloom {

// Groups are numbered from 0. By lane, kind and source they are the store's own numbers. By tag an
// event is in the group of its first tag, by attribute in that of its first value. Those are
// numbered from the most frequent down; what is beyond the limit is one group "Other", and events
// that lack the property are the last group.
class EventGroups {
public:
  static constexpr std::size_t limit = 200;

  EventGroups() = default;
  // O(events), by attribute O(text of all attributes). `store` must outlive the groups.
  EventGroups(const EventStore& store, EventProperty property);

  const EventProperty& property() const { return property_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
  const std::string& name(std::uint32_t group) const { return names_[group]; }
  std::uint32_t of(EventRow row) const;

private:
  void group_by_value(const ValueColumn& column);

  EventProperty property_;
  const EventStore* store_ = nullptr;
  std::vector<std::string> names_;
  // By row; only where the store does not know.
  std::shared_ptr<std::vector<std::uint32_t>> groups_;
};

}  // namespace timeloom
