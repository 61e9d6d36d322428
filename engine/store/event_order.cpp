#include "store/event_order.hpp"

#include <algorithm>
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

Origin origin_at(const EventOrder& order, std::uint32_t position) {
  const auto& first = order.first_read;
  const auto source = std::ranges::upper_bound(first, std::size_t{position}) - first.begin() - 1;
  return {static_cast<std::uint32_t>(source),
          static_cast<std::uint32_t>(position - first[static_cast<std::size_t>(source)])};
}

// What sorting leaves of its entries.
template <typename Entry>
void keep_positions(const std::vector<Entry>& entries, std::vector<std::uint32_t>& positions) {
  positions.resize(entries.size());
  in_parallel(entries.size(), parallel_parts(entries.size(), kLeastRows),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                for (auto at = begin; at < end; ++at) positions[at] = entries[at].position;
              });
}

// The rows come in the order of reading, so that the stable sort leaves equal ones in it.
void sort_by_one_number(Sources sources, std::size_t total, EventOrder& order) {
  // In halves, so that an entry takes 12 bytes: sorting is bound by memory.
  struct Entry {
    std::uint32_t high = 0, low = 0;
    std::uint32_t position = 0;
  };
  const auto& starts = order.bounds.starts;
  const auto& durations = order.bounds.durations;
  const auto low_bits = bits_of(durations);
  std::vector<Entry> entries(total);
  for_each_row(sources, [&](std::uint32_t source, std::uint32_t row) {
    const auto span = sources[source]->rows[row].span();
    const auto duration = steps_to(span.end.seconds - span.start.seconds, durations);
    const auto key = steps_to(span.start.seconds, starts) << low_bits | duration;
    const auto position = order.first_read[source] + row;
    entries[position] = {static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key),
                         static_cast<std::uint32_t>(position)};
  });
  radix_sort(entries, bits_of(starts) + low_bits,
             [](const Entry& entry) { return std::uint64_t{entry.high} << 32 | entry.low; });
  keep_positions(entries, order.positions);
}

void sort_by_comparing(Sources sources, std::size_t total, EventOrder& order) {
  // The start is here so that sorting seldom looks further.
  struct Entry {
    std::int64_t start_seconds = 0;
    std::uint32_t position = 0;
  };
  std::vector<Entry> entries(total);
  for_each_row(sources, [&](std::uint32_t source, std::uint32_t row) {
    const auto position = order.first_read[source] + row;
    entries[position] = {sources[source]->rows[row].start_seconds(),
                         static_cast<std::uint32_t>(position)};
  });
  const auto key_of = [&](const Entry& entry) {
    const auto [source, row] = origin_at(order, entry.position);
    const auto& event = sources[source]->rows[row];
    const auto span = event.span();
    return std::tuple(span.start, span.end, source, event.place().record, row);
  };
  parallel_sort(std::span(entries), [&](const Entry& a, const Entry& b) {
    if (a.start_seconds != b.start_seconds) return a.start_seconds < b.start_seconds;
    return key_of(a) < key_of(b);
  });
  keep_positions(entries, order.positions);
}

}  // namespace

Origin EventOrder::origin_of(EventRow row) const {
  return origin_at(*this, positions[row]);
}

void EventOrder::invert() {
  as_read.resize(positions.size());
  in_parallel(positions.size(), parallel_parts(positions.size(), kLeastRows),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                for (auto row = begin; row < end; ++row)
                  as_read[positions[row]] = static_cast<EventRow>(row);
              });
  positions = {};
}

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
  if (survey.is_by_record && fit_one_number(order.bounds))
    sort_by_one_number(sources, total, order);
  else
    sort_by_comparing(sources, total, order);
  return order;
}

}  // namespace timeloom
