#include "index/lane_index.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>

#include "base/parallel.hpp"

namespace timeloom {

namespace {

constexpr std::size_t kLeastRows = 20'000;

std::vector<DurationClass> duration_classes(const EventStore& store, const EventColours& colours,
                                            std::span<const EventRow> rows) {
  std::map<unsigned, std::vector<EventRow>> by_number;
  for (const auto row : rows) by_number[DurationClass::number_of(store.span(row))].push_back(row);
  std::vector<DurationClass> classes;
  for (auto& [number, members] : by_number)
    classes.emplace_back(store, colours, std::move(members));
  return classes;
}

// How long after `zero`, as an instant of an axis that begins there.
Instant since(Instant zero, Instant at) {
  return add(Instant{}, difference(at, zero));
}

}  // namespace

LaneIndex::LaneIndex(const EventStore& store, EventGroups groups, EventColours colours,
                     const std::function<bool(EventRow)>& keeps)
    : groups_(std::move(groups)), colours_(std::move(colours)) {
  build(store, groups_.size(),
        [&](EventRow row) { return keeps(row) ? groups_.of(row) : kNoLane; });
}

LaneIndex::LaneIndex(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping)
    : colours_(store, PropertyKind::kind) {
  build(store, lane_count, grouping);
}

void LaneIndex::build(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping) {
  store_ = &store;
  lanes_.resize(lane_count);
  std::vector<std::uint32_t> lane_of(store.size());
  in_parallel(store.size(), parallel_parts(store.size(), kLeastRows),
              [&](std::size_t, std::size_t begin, std::size_t end) {
                for (auto row = begin; row < end; ++row)
                  lane_of[row] = grouping(static_cast<EventRow>(row));
              });
  std::vector<std::size_t> sizes(lane_count, 0);
  for (const auto lane : lane_of)
    if (lane < lane_count) ++sizes[lane];
  for (std::uint32_t lane = 0; lane < lane_count; ++lane) lanes_[lane].rows.reserve(sizes[lane]);
  for (EventRow row = 0; row < store.size(); ++row)
    if (lane_of[row] < lane_count) lanes_[lane_of[row]].rows.push_back(row);

  // The fullest first, so that no core is left alone with it at the end.
  std::vector<std::uint32_t> by_size(lane_count);
  std::iota(by_size.begin(), by_size.end(), 0U);
  std::ranges::stable_sort(by_size, std::ranges::greater(),
                           [&](std::uint32_t lane) { return sizes[lane]; });
  const auto parts = store.size() < kLeastRows ? std::min<std::size_t>(lane_count, 1) : lane_count;
  in_parallel(lane_count, parts, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at)
      lanes_[by_size[at]].classes = duration_classes(store, colours_, lanes_[by_size[at]].rows);
  });
}

void LaneIndex::count_from(std::string_view kind_id) {
  zeros_.assign(lanes_.size(), std::nullopt);
  range_from_zeros_.reset();
  const auto& kinds = store_->kinds();
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    const auto& data = lanes_[lane];
    const auto first = std::ranges::find_if(
        data.rows, [&](EventRow row) { return kinds[store_->kind(row)].id == kind_id; });
    if (first == data.rows.end()) continue;
    const auto zero = store_->start(*first);
    zeros_[lane] = zero;
    TimeRange whole{zero, zero};
    for (const auto row : data.rows) {
      const auto stated = extent(store_->span(row));
      whole.begin = std::min(whole.begin, stated.begin);
      whole.end = std::max(whole.end, stated.end);
    }
    const TimeRange offsets{since(zero, whole.begin), since(zero, whole.end)};
    if (!range_from_zeros_) range_from_zeros_ = offsets;
    range_from_zeros_->begin = std::min(range_from_zeros_->begin, offsets.begin);
    range_from_zeros_->end = std::max(range_from_zeros_->end, offsets.end);
  }
}

std::optional<Instant> LaneIndex::zero(std::uint32_t lane) const {
  return lane < zeros_.size() ? zeros_[lane] : std::nullopt;
}

std::optional<TimeRange> LaneIndex::calendar_range(std::uint32_t lane, TimeRange on_axis) const {
  if (!counts_from_events()) return on_axis;
  if (!zero(lane)) return std::nullopt;
  const auto since_epoch = difference(*zero(lane), Instant{});
  return TimeRange{add(on_axis.begin, since_epoch), add(on_axis.end, since_epoch)};
}

std::size_t LaneIndex::count(std::uint32_t lane, TimeRange range) const {
  std::size_t count = 0;
  for (const auto& events : lanes_[lane].classes) count += events.count(*store_, range);
  return count;
}

void LaneIndex::query(std::uint32_t lane, TimeRange range, const VisitHit& visit) const {
  for (const auto& events : lanes_[lane].classes) events.query(*store_, colours_, range, visit);
}

void LaneIndex::profile(std::uint32_t lane, TimeRange range, Duration least,
                        const VisitHit& visit) const {
  for (const auto& events : lanes_[lane].classes)
    events.profile(*store_, colours_, range, least, visit);
}

}  // namespace timeloom
