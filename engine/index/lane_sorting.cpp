#include "index/lane_sorting.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <thread>
#include <utility>

#include "base/parallel.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 20'000;
constexpr std::uint32_t kNowhere = UINT32_MAX;

}  // namespace

// A slot is a lane and a number of a class. Columns are read from front to back: to fetch what is
// known of an event out of order takes longer than all that is done with it.
struct SortedLanes::Sorting {
  const EventStore& store;
  const EventColours& colours;
  std::uint32_t lane_count;
  std::size_t slots = std::size_t{lane_count} * DurationClass::numbers;
  std::size_t parts = part_count();
  std::vector<std::uint32_t> slot_of = std::vector<std::uint32_t>(store.size());
  std::vector<std::vector<std::uint32_t>> counts =
      std::vector(parts, std::vector<std::uint32_t>(slots));  // of each slot, by part
  std::vector<std::uint32_t> sizes = std::vector<std::uint32_t>(slots);

  // Where slots are many, to count them for many parts would take longer than the counting.
  std::size_t part_count() const {
    const auto wanted = parallel_parts(store.size(), kLeastRows);
    return std::clamp<std::size_t>(store.size() / std::max<std::size_t>(slots, 1), 1, wanted);
  }

  void find_slots(const std::function<std::uint32_t(EventRow)>& lane_of) {
    in_parallel(store.size(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
      for (auto row = begin; row < end; ++row) {
        const auto lane = lane_of(static_cast<EventRow>(row));
        if (lane >= lane_count) {
          slot_of[row] = kNowhere;
          continue;
        }
        const auto number = DurationClass::number_of(reach(store.span(static_cast<EventRow>(row))));
        slot_of[row] = lane * DurationClass::numbers + number;
        ++counts[part][slot_of[row]];
      }
    });
    for (const auto& of_part : counts)
      std::ranges::transform(sizes, of_part, sizes.begin(), std::plus());
  }

  void place_rows(SortedLanes& lanes) {
    std::vector<std::vector<std::size_t>> next(parts, std::vector<std::size_t>(lane_count));
    std::size_t position = 0;
    for (std::uint32_t lane = 0; lane < lane_count; ++lane) {
      lanes.begins_.push_back(position);
      for (std::size_t part = 0; part < parts; ++part) {
        next[part][lane] = position;
        const auto* first = counts[part].data() + std::size_t{lane} * DurationClass::numbers;
        position = std::accumulate(first, first + DurationClass::numbers, position);
      }
    }
    lanes.begins_.push_back(position);
    counts = {};
    lanes.rows_.resize(position);
    in_parallel(store.size(), parts, [&](std::size_t part, std::size_t begin, std::size_t end) {
      for (auto row = begin; row < end; ++row)
        if (slot_of[row] != kNowhere)
          lanes.rows_[next[part][slot_of[row] / DurationClass::numbers]++] =
              static_cast<EventRow>(row);
    });
  }

  // The slots that have events, cut into shares of about equally many events: the fullest slots
  // first, each to the share that has least so far.
  std::vector<std::vector<std::uint32_t>> shares() const {
    std::vector<std::uint32_t> used;
    for (std::uint32_t slot = 0; slot < slots; ++slot)
      if (sizes[slot] > 0) used.push_back(slot);
    std::ranges::stable_sort(used, std::ranges::greater(), [&](auto slot) { return sizes[slot]; });
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::vector<std::uint32_t>> shares(store.size() < kLeastRows ? 1 : cores);
    std::vector<std::size_t> loads(shares.size(), 0);
    for (const auto slot : used) {
      const auto least = std::ranges::min_element(loads) - loads.begin();
      loads[static_cast<std::size_t>(least)] += sizes[slot];
      shares[static_cast<std::size_t>(least)].push_back(slot);
    }
    return shares;
  }

  // The classes of some slots, in their order, in one pass over the store.
  std::vector<DurationClass> build_share(const std::vector<std::uint32_t>& share) const {
    std::vector<std::uint32_t> builder_of(slots, kNowhere);
    std::vector<DurationClass::Builder> builders;
    builders.reserve(share.size());
    for (const auto slot : share) {
      builder_of[slot] = static_cast<std::uint32_t>(builders.size());
      builders.emplace_back(sizes[slot]);
    }
    for (EventRow row = 0; row < store.size(); ++row) {
      if (slot_of[row] == kNowhere || builder_of[slot_of[row]] == kNowhere) continue;
      builders[builder_of[slot_of[row]]].add(row, reach(store.span(row)), colours.of(row),
                                             store.importance(row));
    }
    std::vector<DurationClass> made;
    made.reserve(builders.size());
    for (auto& builder : builders) made.push_back(builder.build(store, colours));
    return made;
  }

  std::vector<std::vector<DurationClass>> build_classes() const {
    const auto all = shares();
    std::vector<std::vector<DurationClass>> made(all.size());
    in_parallel(all.size(), all.size(), [&](std::size_t share, std::size_t, std::size_t) {
      made[share] = build_share(all[share]);
    });
    std::map<std::uint32_t, DurationClass*> in_order;
    for (std::size_t share = 0; share < all.size(); ++share)
      for (std::size_t at = 0; at < all[share].size(); ++at)
        in_order.emplace(all[share][at], &made[share][at]);
    std::vector<std::vector<DurationClass>> classes(lane_count);
    for (const auto& [slot, events] : in_order)
      classes[slot / DurationClass::numbers].push_back(std::move(*events));
    return classes;
  }
};

SortedLanes::SortedLanes(const EventStore& store, const EventColours& colours,
                         std::uint32_t lane_count,
                         const std::function<std::uint32_t(EventRow)>& lane_of) {
  Sorting sorting{store, colours, lane_count};
  sorting.find_slots(lane_of);
  sorting.place_rows(*this);
  classes_ = sorting.build_classes();
}

}  // namespace timeloom
