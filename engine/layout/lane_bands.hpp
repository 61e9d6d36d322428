// The horizontal bands of a figure, from the lanes of the index.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/lane_index.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"

namespace timeloom {

// What a band does with the lanes in its own.
enum class Nesting : std::uint8_t { none, open, closed };

struct Band {
  std::string name;  // what its label says
  std::string path;
  int depth = 1;                           // 1 for a top-level lane
  std::vector<std::uint32_t> index_lanes;  // whose events it shows; empty for a heading
  Nesting nesting = Nesting::none;
  bool pinned = false;
};

// Whether the event is of a lane that is merged into the band's.
bool is_merged(const EventStore& store, const Band& band, EventRow event);

// How many levels of lanes there are to open: 1 where nothing is nested.
int deepest_level(const EventStore& store, const LaneIndex& index);

// The earliest day 0 of lanes that are in one band.
std::optional<Instant> first_zero(const LaneIndex& index, std::span<const std::uint32_t> lanes);

// Bands top to bottom. Lanes deeper than `depth`, or in a lane that the view closes, are merged
// into their ancestor's band; a lane that has nested bands and no events of its own is a heading.
// Pinned lanes come first; lanes side by side follow the view's order, then their rank, then their
// first event. Lanes without events that pass the filter are left out.
std::vector<Band> make_bands(const EventStore& store, const LaneIndex& index, const View& view,
                             int depth);

}  // namespace timeloom
