#include "store/id_index.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "base/parallel.hpp"
#include "base/radix_sort.hpp"
#include "store/event_store.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 5'000;

struct Entry {
  std::uint32_t hash = 0;
  EventRow row = 0;
};

std::uint32_t hash_of(std::string_view id) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id));
}

// What the sort by hash leaves: several ids of one hash, and sources within an id.
void order_equal_hashes(const EventStore& store, std::span<Entry> entries) {
  const auto key = [&store](const Entry& entry) {
    return std::tuple(store.id(entry.row), store.source(entry.row), entry.row);
  };
  for (std::size_t begin = 0; begin < entries.size();) {
    auto end = begin + 1;
    while (end < entries.size() && entries[end].hash == entries[begin].hash) ++end;
    if (end - begin > 1) std::ranges::sort(entries.subspan(begin, end - begin), {}, key);
    begin = end;
  }
}

}  // namespace

void IdIndex::build(const EventStore& store, std::span<const EventRow> order) {
  std::vector<Entry> entries(order.size());
  const auto parts = parallel_parts(order.size(), kLeastRows);
  in_parallel(order.size(), parts, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at) entries[at] = {hash_of(store.id(order[at])), order[at]};
  });
  radix_sort(entries, [](const Entry& entry) { return entry.hash; });
  order_equal_hashes(store, entries);
  hashes_.resize(entries.size());
  rows_.resize(entries.size());
  for (std::size_t at = 0; at < entries.size(); ++at) {
    hashes_[at] = entries[at].hash;
    rows_[at] = entries[at].row;
  }
}

std::span<const EventRow> IdIndex::find(const EventStore& store, std::string_view id) const {
  if (id.empty()) return {};
  const auto same_hash = std::ranges::equal_range(hashes_, hash_of(id));
  const auto rows = std::span(rows_).subspan(
      static_cast<std::size_t>(same_hash.begin() - hashes_.begin()), same_hash.size());
  const auto same_id =
      std::ranges::equal_range(rows, id, {}, [&store](EventRow row) { return store.id(row); });
  return {same_id.begin(), same_id.end()};
}

std::vector<EventRow> IdIndex::repeated(const EventStore& store) const {
  std::vector<EventRow> rows;
  for (std::size_t at = 1; at < rows_.size(); ++at)
    if (hashes_[at] == hashes_[at - 1] && store.source(rows_[at]) == store.source(rows_[at - 1]) &&
        store.id(rows_[at]) == store.id(rows_[at - 1]))
      rows.push_back(rows_[at]);
  std::ranges::sort(rows);
  return rows;
}

}  // namespace timeloom
