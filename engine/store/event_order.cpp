#include "store/event_order.hpp"

#include <bit>
#include <stdexcept>
#include <tuple>

#include "base/parallel.hpp"
#include "base/radix_sort.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 5'000;

using Sources = std::span<const SourceEvents::Columns* const>;

// Calls work(source, row) for every row, on all cores.
template <typename Work>
void for_each_row(Sources sources, const Work& work) {
  for (std::uint32_t source = 0; source < sources.size(); ++source) {
    const auto size = sources[source]->rows.size();
    in_parallel(size, parallel_parts(size, kLeastRows),
                [&](std::size_t, std::size_t begin, std::size_t end) {
                  for (auto row = begin; row < end; ++row)
                    work(source, static_cast<std::uint32_t>(row));
                });
  }
}

struct Survey {
  SpanBounds bounds;
  bool is_by_record = true;  // in each source

  void include(const Survey& other) {
    bounds.include(other.bounds);
    is_by_record = is_by_record && other.is_by_record;
  }
};

Survey survey_of(const SourceEvents::Columns& source) {
  const auto& rows = source.rows;
  std::vector<Survey> parts(parallel_parts(rows.size(), kLeastRows));
  in_parallel(rows.size(), parts.size(), [&](std::size_t part, std::size_t begin, std::size_t end) {
    auto record = begin == 0 ? 0 : rows[begin - 1].place().record;
    Survey of_part;
    for (auto row = begin; row < end; ++row) {
      of_part.bounds.include(rows[row].span());
      of_part.is_by_record = of_part.is_by_record && rows[row].place().record >= record;
      record = rows[row].place().record;
    }
    parts[part] = of_part;
  });
  Survey all;
  for (const auto& part : parts) all.include(part);
  return all;
}

std::uint64_t steps_to(std::int64_t value, const IntegerBounds& bounds) {
  return static_cast<std::uint64_t>(value - bounds.least()) / bounds.step();
}

unsigned bits_of(const IntegerBounds& bounds) {
  return static_cast<unsigned>(std::bit_width(steps_to(bounds.most(), bounds)));
}

// Whether start and duration make one number that is ordered like start and end.
bool fit_one_number(const SpanBounds& bounds) {
  constexpr std::int64_t far = std::int64_t{1} << 61;  // from where sums may not be exact
  const auto is_near = [](const IntegerBounds& of) {
    return of.least() >= -far && of.most() <= far;
  };
  return !bounds.has_nanoseconds() && is_near(bounds.starts) && is_near(bounds.durations) &&
         bits_of(bounds.starts) + bits_of(bounds.durations) < 64;
}

// The rows come in the order of reading, so that the stable sort leaves equal ones in it.
void sort_by_one_number(Sources sources, const EventOrder& order, std::vector<Origin>& origins) {
  struct Entry {
    std::uint64_t key = 0;
    Origin origin;
  };
  const auto& starts = order.bounds.starts;
  const auto& durations = order.bounds.durations;
  const auto low_bits = bits_of(durations);
  std::vector<Entry> entries(origins.size());
  for_each_row(sources, [&](std::uint32_t source, std::uint32_t row) {
    const auto span = sources[source]->rows[row].span();
    const auto duration = steps_to(span.end.seconds - span.start.seconds, durations);
    const auto start = steps_to(span.start.seconds, starts);
    entries[order.first_read[source] + row] = {start << low_bits | duration, {source, row}};
  });
  radix_sort(entries, bits_of(starts) + low_bits, [](const Entry& entry) { return entry.key; });
  in_parallel(entries.size(), parallel_parts(entries.size(), kLeastRows),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                for (auto at = begin; at < end; ++at) origins[at] = entries[at].origin;
              });
}

auto key_of(const SourceRow& row, const Origin& origin) {
  const auto span = row.span();
  return std::tuple(span.start, span.end, origin.source, row.place().record, origin.row);
}

void sort_by_comparing(Sources sources, const EventOrder& order, std::vector<Origin>& origins) {
  // The start is here so that sorting seldom looks further.
  struct Key {
    std::int64_t start_seconds = 0;
    Origin origin;
  };
  std::vector<Key> keys(origins.size());
  for_each_row(sources, [&](std::uint32_t source, std::uint32_t row) {
    keys[order.first_read[source] + row] = {sources[source]->rows[row].start_seconds(),
                                            {source, row}};
  });
  parallel_sort(std::span(keys), [sources](const Key& a, const Key& b) {
    if (a.start_seconds != b.start_seconds) return a.start_seconds < b.start_seconds;
    const auto& x = sources[a.origin.source]->rows[a.origin.row];
    const auto& y = sources[b.origin.source]->rows[b.origin.row];
    return key_of(x, a.origin) < key_of(y, b.origin);
  });
  for (std::size_t at = 0; at < keys.size(); ++at) origins[at] = keys[at].origin;
}

}  // namespace

EventOrder order_events(Sources sources) {
  EventOrder order;
  Survey survey;
  std::size_t total = 0;
  for (const auto* source : sources) {
    order.first_read.push_back(total);
    total += source->rows.size();
    survey.include(survey_of(*source));
  }
  if (total >= kNoEvent) throw std::length_error("there are more events than a store can hold");

  order.bounds = survey.bounds;
  order.origins.resize(total);
  if (survey.is_by_record && fit_one_number(order.bounds))
    sort_by_one_number(sources, order, order.origins);
  else
    sort_by_comparing(sources, order, order.origins);

  order.as_read.resize(total);
  in_parallel(total, parallel_parts(total, kLeastRows),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                for (auto row = begin; row < end; ++row) {
                  const auto& origin = order.origins[row];
                  order.as_read[order.first_read[origin.source] + origin.row] =
                      static_cast<EventRow>(row);
                }
              });
  return order;
}

}  // namespace timeloom
