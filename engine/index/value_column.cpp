#include "index/value_column.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "base/parallel.hpp"
#include "index/attribute_values.hpp"

namespace timeloom {

namespace {

constexpr EventRow kRowsBetweenLooks = 4096;  // at the stop token
constexpr std::size_t kLeastRows = 20'000;    // worth a thread

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

// Values keep the numbers in whose order they come up.
ValueColumn joined(std::vector<ValueColumn> parts) {
  ValueColumn whole;
  std::size_t size = 0;
  for (const auto& part : parts) size += part.entries.size();
  whole.entries.reserve(size);
  for (auto& part : parts) {
    std::vector<StringId> numbers(part.values.size());
    for (StringId id = 0; id < numbers.size(); ++id)
      numbers[id] = whole.values.intern(part.values.view(id));
    for (const auto& entry : part.entries)
      whole.entries.push_back({entry.row, numbers[entry.value]});
    part = {};
  }
  return whole;
}

// `read` adds the values of the events from one row to another.
template <typename Read>
ValueColumn read_in_parts(const EventStore& store, const Read& read) {
  const auto parts = parallel_parts(store.size(), kLeastRows);
  std::vector<ValueColumn> columns(parts);
  in_parallel(store.size(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    read(columns[part], static_cast<EventRow>(begin), static_cast<EventRow>(end));
  });
  return with_totals(joined(std::move(columns)));
}

// How many of some events have each attribute.
std::map<std::string, std::size_t, std::less<>> count_keys(const EventStore& store, EventRow begin,
                                                           EventRow end,
                                                           const std::stop_token& stop) {
  std::map<std::string, std::size_t, std::less<>> counts;
  std::map<std::string, EventRow, std::less<>> last_rows;
  AttributeValues values;
  auto row = begin;
  const AttributeValues::Visit take = [&](std::string_view name, std::string_view) {
    auto last = last_rows.find(name);
    if (last == last_rows.end()) last = last_rows.emplace(name, kNoEvent).first;
    if (std::exchange(last->second, row) != row) ++counts[last->first];
  };
  for (; row < end && !is_stopped(stop, row); ++row) values.for_each(store.attributes(row), take);
  return counts;
}

}  // namespace

ValueColumn tag_column(const EventStore& store) {
  return read_in_parts(store, [&](ValueColumn& column, EventRow begin, EventRow end) {
    for (auto row = begin; row < end; ++row)
      for (const auto tag : store.tags(row)) add(column, row, store.text(tag));
  });
}

ValueColumn attribute_column(const EventStore& store, std::string_view key, std::stop_token stop) {
  return read_in_parts(store, [&](ValueColumn& column, EventRow begin, EventRow end) {
    AttributeValues values;
    auto row = begin;
    const AttributeValues::Visit take = [&](std::string_view name, std::string_view value) {
      if (name == key) add(column, row, value);
    };
    for (; row < end && !is_stopped(stop, row); ++row) values.for_each(store.attributes(row), take);
  });
}

std::vector<AttributeKey> attribute_keys(const EventStore& store, std::stop_token stop) {
  using Counts = std::map<std::string, std::size_t, std::less<>>;
  const auto parts = parallel_parts(store.size(), kLeastRows);
  std::vector<Counts> counted(parts);
  in_parallel(store.size(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    counted[part] =
        count_keys(store, static_cast<EventRow>(begin), static_cast<EventRow>(end), stop);
  });
  Counts counts;
  for (const auto& some : counted)
    for (const auto& [name, count] : some) counts[name] += count;
  std::vector<AttributeKey> keys;
  keys.reserve(counts.size());
  for (const auto& [name, count] : counts) keys.push_back({name, count});
  std::ranges::stable_sort(keys, std::greater{}, &AttributeKey::event_count);
  return keys;
}

}  // namespace timeloom
