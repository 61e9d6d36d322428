#include "store/event_order.hpp"

#include <atomic>
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

struct Keys {
  std::vector<Key> keys;
  SpanBounds bounds;
  bool is_by_record = true;  // in each source
};

// The keys of one source from `first` on.
void append_keys(const SourceEvents::Columns& columns, std::uint32_t source, std::size_t first,
                 Keys& all) {
  const auto& rows = columns.rows;
  const auto parts = parallel_parts(rows.size(), kLeastRows);
  std::vector<SpanBounds> bounds(parts);
  std::atomic<bool> is_by_record{true};
  in_parallel(rows.size(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
    auto record = begin == 0 ? 0 : rows[begin - 1].record;
    SpanBounds of_part;
    bool is_ordered = true;
    for (auto row = begin; row < end; ++row) {
      const auto& span = rows[row].span;
      all.keys[first + row] = {span.start.seconds, span.end.seconds, source,
                               static_cast<std::uint32_t>(row)};
      of_part.include(span);
      is_ordered = is_ordered && rows[row].record >= record;
      record = rows[row].record;
    }
    bounds[part] = of_part;
    if (!is_ordered) is_by_record = false;
  });
  for (const auto& of_part : bounds) all.bounds.include(of_part);
  all.is_by_record = all.is_by_record && is_by_record;
}

void sort_keys(Sources sources, Keys& all) {
  if (!all.bounds.has_nanoseconds() && all.is_by_record) {
    parallel_sort(std::span(all.keys), [](const Key& a, const Key& b) {
      return std::tie(a.start_seconds, a.end_seconds, a.source, a.row) <
             std::tie(b.start_seconds, b.end_seconds, b.source, b.row);
    });
    return;
  }
  parallel_sort(std::span(all.keys), [sources](const Key& a, const Key& b) {
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

  Keys all;
  all.keys.resize(total);
  for (std::uint32_t source = 0; source < sources.size(); ++source)
    append_keys(*sources[source], source, order.first_read[source], all);
  sort_keys(sources, all);
  order.bounds = all.bounds;
  order.origins.resize(total);
  order.as_read.resize(total);
  const auto parts = parallel_parts(total, kLeastRows);
  in_parallel(total, parts, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (auto row = begin; row < end; ++row) {
      const auto& key = all.keys[row];
      order.origins[row] = {key.source, key.row};
      order.as_read[order.first_read[key.source] + key.row] = static_cast<EventRow>(row);
    }
  });
  return order;
}

}  // namespace timeloom
