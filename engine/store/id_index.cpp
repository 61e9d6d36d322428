#include "store/id_index.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/parallel.hpp"
#include "base/radix_sort.hpp"
#include "store/event_store.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 5'000;
constexpr std::size_t kRowsPerBegin = 4;  // to 8, among which a search has to look at the ids

constexpr unsigned kHashBits = 32;

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

std::vector<EventRow> repeated(const EventStore& store, std::span<const Entry> entries) {
  std::vector<EventRow> rows;
  for (std::size_t at = 1; at < entries.size(); ++at) {
    const auto &entry = entries[at], &before = entries[at - 1];
    if (entry.hash == before.hash && store.source(entry.row) == store.source(before.row) &&
        store.id(entry.row) == store.id(before.row))
      rows.push_back(entry.row);
  }
  return rows;
}

// Where parts of sorted entries begin, and the last ends, so that equal hashes are in one part.
std::vector<std::size_t> parts_by_hash(std::span<const Entry> entries) {
  const auto parts = parallel_parts(entries.size(), kLeastRows);
  std::vector<std::size_t> begins;
  for (std::size_t part = 0; part <= parts; ++part) {
    auto at = part_begin(entries.size(), parts, part);
    while (at > 0 && at < entries.size() && entries[at].hash == entries[at - 1].hash) ++at;
    begins.push_back(at);
  }
  return begins;
}

// Orders entries whose hashes are equal, and answers the rows whose ids are repeated, in order.
std::vector<EventRow> finish_order(const EventStore& store, std::span<Entry> entries) {
  const auto begins = parts_by_hash(entries);
  std::vector<std::vector<EventRow>> of_parts(begins.size() - 1);
  in_parallel(of_parts.size(), of_parts.size(), [&](std::size_t part, std::size_t, std::size_t) {
    const auto of_part = entries.subspan(begins[part], begins[part + 1] - begins[part]);
    order_equal_hashes(store, of_part);
    of_parts[part] = repeated(store, of_part);
  });
  std::vector<EventRow> rows;
  for (const auto& of_part : of_parts) rows.insert(rows.end(), of_part.begin(), of_part.end());
  std::ranges::sort(rows);
  return rows;
}

// Of 64 bits, so that all of the hash's may be shifted away.
std::size_t bucket_of(std::uint64_t hash, unsigned shift) {
  return hash >> shift;
}

}  // namespace

std::vector<EventRow> IdIndex::build(const EventStore& store, std::span<const EventRow> order) {
  std::vector<Entry> entries(order.size());
  const auto parts = parallel_parts(order.size(), kLeastRows);
  in_parallel(order.size(), parts, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at) entries[at] = {hash_of(store.id(order[at])), order[at]};
  });
  radix_sort(entries, kHashBits, [](const Entry& entry) { return entry.hash; });
  auto repeated_rows = finish_order(store, entries);

  const auto buckets = std::bit_floor(std::max(entries.size() / kRowsPerBegin, std::size_t{1}));
  shift_ = kHashBits - static_cast<unsigned>(std::countr_zero(buckets));
  auto& begins = begins_.own();
  auto& rows = rows_.own();
  begins.assign(buckets + 1, 0);
  rows.resize(entries.size());
  for (std::size_t at = 0; at < entries.size(); ++at) {
    ++begins[bucket_of(entries[at].hash, shift_) + 1];
    rows[at] = entries[at].row;
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  return repeated_rows;
}

std::span<const EventRow> IdIndex::find(const EventStore& store, std::string_view id) const {
  if (id.empty() || rows_.empty()) return {};
  const auto hash = hash_of(id);
  const auto bucket = bucket_of(hash, shift_);
  const auto begin = begins_[bucket];
  const auto rows = rows_.items().subspan(begin, begins_[bucket + 1] - begin);
  const auto found = std::ranges::equal_range(
      rows, std::pair(hash, id), {},
      [&store](EventRow row) { return std::pair(hash_of(store.id(row)), store.id(row)); });
  return {found.begin(), found.end()};
}

}  // namespace timeloom
