#include "view/filter_masks.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "index/attribute_values.hpp"
#include "index/mask_parts.hpp"

namespace timeloom {

namespace {

// Where `stop` is asked for, the mask is of no use.
template <typename Test>
FilterMask mask_where(const EventStore& store, const Test& passes, const std::stop_token& stop) {
  FilterMask mask(store.size());
  in_parallel(mask.block_count(), mask_parts(mask),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                if (stop.stop_requested()) return;
                const auto last = std::min(end * FilterMask::kBlock, store.size());
                for (auto row = begin * FilterMask::kBlock; row < last; ++row)
                  if (passes(static_cast<EventRow>(row))) mask.insert(static_cast<EventRow>(row));
              });
  return mask;
}

// One answer for each of a few numbers, so that an event costs a look-up.
template <typename Decide>
std::vector<char> answers(std::size_t count, Decide decide) {
  std::vector<char> answers(count);
  for (std::size_t i = 0; i < count; ++i) answers[i] = decide(i) ? 1 : 0;
  return answers;
}

FilterMask values_mask(std::size_t size, const ValueColumn& column, const FacetChoice& choice,
                       const std::function<bool(std::string_view)>& fits, bool needs_one) {
  enum : char { kNeither, kWanted, kHidden };
  std::vector<char> says(column.values.size());
  for (StringId id = 0; id < says.size(); ++id) {
    const auto value = column.values.view(id);
    if (choice.hidden.contains(value))
      says[id] = kHidden;
    else if ((choice.only.empty() || choice.only.contains(value)) && fits(value))
      says[id] = kWanted;
  }
  FilterMask mask(size, !needs_one);
  if (needs_one)
    for (const auto& entry : column.entries)
      if (says[entry.value] == kWanted) mask.insert(entry.row);
  for (const auto& entry : column.entries)
    if (says[entry.value] == kHidden) mask.erase(entry.row);
  return mask;
}

FilterMask attribute_mask(std::size_t size, const ValueColumn& column,
                          const AttributeChoice& choice) {
  const bool has_bounds = choice.at_least || choice.at_most;
  const auto fits = [&](std::string_view value) {
    if (!has_bounds) return true;
    const auto number = number_of(value);
    return number && (!choice.at_least || *number >= *choice.at_least) &&
           (!choice.at_most || *number <= *choice.at_most);
  };
  return values_mask(size, column, choice, fits, has_bounds || !choice.only.empty());
}

}  // namespace

FilterMasks::FilterMasks(const Filter& filter, StoreIndexes& indexes, std::stop_token stop)
    : size_(indexes.store().size()) {
  const auto& store = indexes.store();
  const auto add = [&](Facet facet, FilterMask mask, std::string key = {}) {
    parts_.push_back({facet, std::move(key), std::move(mask)});
  };
  const auto add_where = [&](Facet facet, const auto& passes) {
    add(facet, mask_where(store, passes, stop));
  };
  const auto anything = [](std::string_view) { return true; };

  if (!filter.sources.empty()) {
    const auto shown = answers(store.sources().size(), [&](std::size_t i) {
      return filter.sources.shows(store.sources()[i].name);
    });
    add_where(Facet::source, [&](EventRow row) { return shown[store.source(row)] != 0; });
  }
  if (!filter.kinds.empty()) {
    const auto shown = answers(store.kinds().size(), [&](std::size_t i) {
      return filter.kinds.shows(store.kinds()[i].id);
    });
    add_where(Facet::kind, [&](EventRow row) { return shown[store.kind(row)] != 0; });
  }
  if (!filter.lanes.empty()) {
    const auto shown = answers(store.lanes().size(), [&](std::size_t i) {
      return shows_lane(filter.lanes, store.lanes()[static_cast<LaneId>(i)].path);
    });
    add_where(Facet::lane, [&](EventRow row) { return shown[store.lane(row)] != 0; });
  }
  if (filter.dates)
    add_where(Facet::date,
              [&](EventRow row) { return meet(reach(store.span(row)), *filter.dates); });
  if (filter.least_importance > 0) {
    constexpr float kStep = 1 / 65535.0F;  // to which the store rounds
    add_where(Facet::importance, [&](EventRow row) {
      return store.importance(row) + kStep >= filter.least_importance;
    });
  }
  if (filter.has_reference)
    add_where(Facet::reference,
              [&](EventRow row) { return store.references(row).empty() != *filter.has_reference; });
  if (!filter.tags.empty())
    if (const auto column = indexes.tags())
      add(Facet::tag,
          values_mask(size_, *column, filter.tags, anything, !filter.tags.only.empty()));
  for (const auto& [key, choice] : filter.attributes)
    if (const auto column = indexes.attribute(key))
      add(Facet::attribute, attribute_mask(size_, *column, choice), key);
  if (const auto query = parse_query(filter.text); !query.empty())
    if (const auto index = indexes.text())
      if (auto matches = index->search(query, nullptr, nullptr, stop))
        add(Facet::text, std::move(matches->rows));
}

FilterMask FilterMasks::passing() const {
  FilterMask mask(size_, true);
  for (const auto& part : parts_) mask &= part.mask;
  return mask;
}

FilterMask FilterMasks::passing_others(Facet facet, const std::string& key) const {
  FilterMask mask(size_, true);
  for (const auto& part : parts_)
    if (part.facet != facet || part.key != key) mask &= part.mask;
  return mask;
}

FilterMask filter_events(const Filter& filter, const EventStore& store) {
  StoreIndexes indexes(store);
  return FilterMasks(filter, indexes).passing();
}

}  // namespace timeloom
