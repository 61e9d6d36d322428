// The strip below the timeline: all of time at once, and the part of it that is shown, to be moved.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/navigation.hpp"
#include "index/lane_index.hpp"

namespace timeloom {

struct AppState;
struct PointerInput;

// How many events there are from left to right.
struct OverviewProfile {
  Viewport viewport;           // of the strip
  std::vector<float> heights;  // one a logical pixel, 0 to 1; large counts are compressed
  std::uint64_t index_version = 0;
};

// Of all indexed events over all of the store's time, on `width` pixels; empty where there are
// none. O(lanes × width × log n).
OverviewProfile make_profile(const EventStore& store, const LaneIndex& index, float width);
// Makes it anew where index or width changed: IndexTask brings it with the index where it knows the
// width.
void update_profile(OverviewProfile& profile, const AppState& state, float width);

// The part that is shown, on the strip: wide enough to be taken hold of.
struct OverviewWindow {
  float left = 0, right = 0;
};
OverviewWindow window_on(const OverviewProfile& profile, const Viewport& shown);

enum class OverviewPart { left_edge, middle, right_edge };
// Nothing beside the window.
std::optional<OverviewPart> part_at(const OverviewWindow& window, float x);

struct OverviewDrag {
  OverviewPart part = OverviewPart::middle;
  float from_x = 0;
  TimeRange before;
};

// Dragging moves the window, or one edge of it; a press beside it centres it there. Positions from
// the strip's left.
void handle_overview(AppState& state, const OverviewProfile& profile, const PointerInput& input);

}  // namespace timeloom
