#include "index/event_groups.hpp"

#include <algorithm>

namespace timeloom {

EventGroups::EventGroups(const EventStore& store, EventProperty property)
    : property_(std::move(property)), store_(&store) {
  switch (property_.kind) {
    case PropertyKind::lane:
      for (LaneId lane = 0; lane < store.lanes().size(); ++lane)
        names_.push_back(store.lanes()[lane].name);
      return;
    case PropertyKind::kind:
      for (const auto& kind : store.kinds()) names_.push_back(kind.label);
      return;
    case PropertyKind::source:
      for (const auto& source : store.sources()) names_.push_back(source.name);
      return;
    case PropertyKind::tag:
    case PropertyKind::attribute:
      break;
  }
  group_by_value(property_.kind == PropertyKind::tag
                     ? tag_column(store)
                     : attribute_column(store, property_.attribute, {}));
}

void EventGroups::group_by_value(const ValueColumn& column) {
  const auto named = std::min(column.by_total.size(), limit);
  std::vector<std::uint32_t> group_of(column.values.size(), static_cast<std::uint32_t>(named));
  for (std::size_t i = 0; i < named; ++i) {
    group_of[column.by_total[i]] = static_cast<std::uint32_t>(i);
    names_.emplace_back(column.values.view(column.by_total[i]));
  }
  if (named < column.by_total.size()) names_.emplace_back("Other");
  const auto without = size();
  names_.push_back(property_.kind == PropertyKind::tag ? "No tag" : "No " + property_.attribute);

  groups_ = std::make_shared<std::vector<std::uint32_t>>(store_->size(), without);
  for (auto entry = column.entries.rbegin(); entry != column.entries.rend(); ++entry)
    (*groups_)[entry->row] = group_of[entry->value];  // the first value of an event comes last
}

std::uint32_t EventGroups::of(EventRow row) const {
  switch (property_.kind) {
    case PropertyKind::kind:
      return store_->kind(row);
    case PropertyKind::source:
      return store_->source(row);
    case PropertyKind::lane:
      return store_->lane(row);
    case PropertyKind::tag:
    case PropertyKind::attribute:
      break;
  }
  return (*groups_)[row];
}

}  // namespace timeloom
