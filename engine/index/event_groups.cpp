#include "index/event_groups.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "store/attribute_reader.hpp"

namespace timeloom {

namespace {

// Numbers values in order of first appearance. Value 0 is "lacks the property".
class ValueNumbers {
public:
  std::uint32_t number(std::string_view value) {
    if (value.empty()) return 0;
    const auto [entry, is_new] =
        numbers_.try_emplace(std::string(value), static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.emplace_back(value);
    return entry->second;
  }
  std::vector<std::string> take_names() { return std::move(names_); }

private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> names_{""};
};

}  // namespace

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
  AttributeReader reader;
  ValueNumbers values;
  groups_ = std::make_shared<std::vector<std::uint32_t>>();
  groups_->reserve(store.size());
  for (EventRow row = 0; row < store.size(); ++row) {
    if (property_.kind == PropertyKind::tag) {
      const auto tags = store.tags(row);
      groups_->push_back(tags.empty() ? 0 : values.number(store.text(tags.front())));
    } else {
      const auto value = reader.value(store.attributes(row), property_.attribute);
      groups_->push_back(value ? values.number(*value) : 0);
    }
  }
  names_ = values.take_names();
  number_by_size();
}

void EventGroups::number_by_size() {
  std::vector<std::size_t> counts(names_.size());
  for (const auto value : *groups_) ++counts[value];
  std::vector<std::uint32_t> by_size(names_.size() - 1);
  std::iota(by_size.begin(), by_size.end(), 1U);
  std::sort(by_size.begin(), by_size.end(), [&](std::uint32_t a, std::uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : names_[a] < names_[b];
  });

  std::vector<std::uint32_t> renumbered(names_.size());
  std::vector<std::string> names;
  const auto kept = std::min(by_size.size(), limit);
  for (std::size_t i = 0; i < kept; ++i) {
    renumbered[by_size[i]] = static_cast<std::uint32_t>(i);
    names.push_back(names_[by_size[i]]);
  }
  if (kept < by_size.size()) {
    for (auto i = kept; i < by_size.size(); ++i)
      renumbered[by_size[i]] = static_cast<std::uint32_t>(names.size());
    names.emplace_back("Other");
  }
  renumbered[0] = static_cast<std::uint32_t>(names.size());
  names.push_back(property_.kind == PropertyKind::tag ? "No tag" : "No " + property_.attribute);
  for (auto& group : *groups_) group = renumbered[group];
  names_ = std::move(names);
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
