#include "index/value_column.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "index/attribute_values.hpp"

namespace timeloom {

namespace {

constexpr EventRow kRowsBetweenLooks = 4096;  // at the stop token

bool is_stopped(const std::stop_token& stop, EventRow row) {
  return row % kRowsBetweenLooks == 0 && stop.stop_requested();
}

void add(ValueColumn& column, EventRow row, std::string_view value) {
  const auto id = column.values.intern(value);
  auto& entries = column.entries;
  for (auto entry = entries.rbegin(); entry != entries.rend() && entry->row == row; ++entry)
    if (entry->value == id) return;
  entries.push_back({row, id});
}

ValueColumn with_totals(ValueColumn column) {
  column.totals.assign(column.values.size(), 0);
  for (const auto& entry : column.entries) ++column.totals[entry.value];
  for (StringId id = 0; id < column.values.size(); ++id)
    if (column.totals[id] > 0) column.by_total.push_back(id);
  std::ranges::sort(column.by_total, [&](StringId a, StringId b) {
    if (column.totals[a] != column.totals[b]) return column.totals[a] > column.totals[b];
    return column.values.view(a) < column.values.view(b);
  });
  return column;
}

}  // namespace

ValueColumn tag_column(const EventStore& store) {
  ValueColumn column;
  for (EventRow row = 0; row < store.size(); ++row)
    for (const auto tag : store.tags(row)) add(column, row, store.text(tag));
  return with_totals(std::move(column));
}

ValueColumn attribute_column(const EventStore& store, std::string_view key, std::stop_token stop) {
  ValueColumn column;
  AttributeValues values;
  EventRow row = 0;
  const AttributeValues::Visit take = [&](std::string_view name, std::string_view value) {
    if (name == key) add(column, row, value);
  };
  for (; row < store.size() && !is_stopped(stop, row); ++row)
    values.for_each(store.attributes(row), take);
  return with_totals(std::move(column));
}

std::vector<AttributeKey> attribute_keys(const EventStore& store, std::stop_token stop) {
  struct Seen {
    std::size_t count = 0;
    EventRow last = kNoEvent;
  };
  std::map<std::string, Seen, std::less<>> seen;
  AttributeValues values;
  EventRow row = 0;
  const AttributeValues::Visit take = [&](std::string_view name, std::string_view) {
    auto found = seen.find(name);
    if (found == seen.end()) found = seen.emplace(name, Seen{}).first;
    if (found->second.last == row) return;
    found->second.last = row;
    ++found->second.count;
  };
  for (; row < store.size() && !is_stopped(stop, row); ++row)
    values.for_each(store.attributes(row), take);
  std::vector<AttributeKey> keys;
  keys.reserve(seen.size());
  for (const auto& [name, entry] : seen) keys.push_back({name, entry.count});
  std::ranges::stable_sort(keys, std::greater{}, &AttributeKey::event_count);
  return keys;
}

}  // namespace timeloom
