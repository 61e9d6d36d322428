#include "index/lane_index.hpp"

#include <algorithm>
#include <utility>

namespace timeloom {

namespace {

// How long after `zero`, as an instant of an axis that begins there.
Instant since(Instant zero, Instant at) {
  return add(Instant{}, difference(at, zero));
}

}  // namespace

LaneIndex::LaneIndex(const EventStore& store, EventGroups groups, EventColours colours,
                     const std::function<bool(EventRow)>& keeps)
    : store_(&store),
      groups_(std::move(groups)),
      colours_(std::move(colours)),
      lanes_(store, colours_, groups_.size(),
             [&](EventRow row) { return keeps(row) ? groups_.of(row) : kNoLane; }) {}

LaneIndex::LaneIndex(const EventStore& store, std::uint32_t lane_count, const Grouping& grouping)
    : store_(&store),
      colours_(store, PropertyKind::kind),
      lanes_(store, colours_, lane_count, grouping) {}

void LaneIndex::count_from(std::string_view kind_id) {
  zeros_.assign(lanes_.size(), std::nullopt);
  range_from_zeros_.reset();
  const auto& kinds = store_->kinds();
  for (std::uint32_t lane = 0; lane < lanes_.size(); ++lane) {
    const auto rows = lanes_.rows(lane);
    const auto first = std::ranges::find_if(
        rows, [&](EventRow row) { return kinds[store_->kind(row)].id == kind_id; });
    if (first == rows.end()) continue;
    const auto zero = store_->start(*first);
    zeros_[lane] = zero;
    TimeRange whole{zero, zero};
    for (const auto row : rows) {
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
  for (const auto& events : lanes_.classes(lane)) count += events.count(*store_, range);
  return count;
}

void LaneIndex::query(std::uint32_t lane, TimeRange range, const VisitHit& visit) const {
  for (const auto& events : lanes_.classes(lane)) events.query(*store_, colours_, range, visit);
}

void LaneIndex::profile(std::uint32_t lane, TimeRange range, Duration least,
                        const VisitHit& visit) const {
  for (const auto& events : lanes_.classes(lane))
    events.profile(*store_, colours_, range, least, visit);
}

}  // namespace timeloom
