#include "store/event_order.hpp"

#include <stdexcept>
#include <tuple>

#include "base/parallel.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 5'000;

// Start and end are here so that sorting seldom looks further.
struct Key {
  std::int64_t start_seconds = 0, end_seconds = 0;
  std::uint32_t source = 0, row = 0;
};

using Sources = std::span<const SourceEvents::Columns* const>;

std::vector<Key> keys_of(Sources sources, std::size_t total) {
  std::vector<Key> keys(total);
  std::size_t first = 0;
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    const auto& rows = sources[source]->rows;
    const auto parts = parallel_parts(rows.size(), kLeastRows);
    in_parallel(rows.size(), parts, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (auto row = begin; row < end; ++row) {
        const auto& span = rows[row].span;
        keys[first + row] = {span.start.seconds, span.end.seconds, source,
                             static_cast<std::uint32_t>(row)};
      }
    });
    first += rows.size();
  }
  return keys;
}

// Whether seconds alone order the starts and ends, and rows the records.
bool is_in_whole_seconds_and_by_record(Sources sources) {
  for (const auto* source : sources) {
    const auto& rows = source->rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto& span = rows[row].span;
      if (span.start.nanoseconds != 0 || span.end.nanoseconds != 0) return false;
      if (row > 0 && rows[row].record < rows[row - 1].record) return false;
    }
  }
  return true;
}

void sort_keys(Sources sources, std::span<Key> keys) {
  if (is_in_whole_seconds_and_by_record(sources)) {
    parallel_sort(keys, [](const Key& a, const Key& b) {
      return std::tie(a.start_seconds, a.end_seconds, a.source, a.row) <
             std::tie(b.start_seconds, b.end_seconds, b.source, b.row);
    });
    return;
  }
  parallel_sort(keys, [sources](const Key& a, const Key& b) {
    if (a.start_seconds != b.start_seconds) return a.start_seconds < b.start_seconds;
    const auto& x = sources[a.source]->rows[a.row];
    const auto& y = sources[b.source]->rows[b.row];
    return std::tie(x.span.start, x.span.end, a.source, x.record, a.row) <
           std::tie(y.span.start, y.span.end, b.source, y.record, b.row);
  });
}

}  // namespace

EventOrder order_events(Sources sources) {
  EventOrder order;
  std::size_t total = 0;
  for (const auto* source : sources) {
    order.first_read.push_back(total);
    total += source->rows.size();
  }
  if (total >= kNoEvent) throw std::length_error("there are more events than a store can hold");

  auto keys = keys_of(sources, total);
  sort_keys(sources, keys);
  order.origins.resize(total);
  order.as_read.resize(total);
  for (EventRow row = 0; row < total; ++row) {
    const auto& [start, end, source, read_row] = keys[row];
    order.origins[row] = {source, read_row};
    order.as_read[order.first_read[source] + read_row] = row;
  }
  return order;
}

}  // namespace timeloom
