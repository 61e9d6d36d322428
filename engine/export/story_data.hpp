// The events of a figure as the data of a page, for the script that draws them there.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/lane_index.hpp"
#include "layout/lane_bands.hpp"
#include "store/event_store.hpp"
#include "view/view.hpp"

namespace timeloom {

// What a page shows: all of it that its reader can pan to.
struct StoryInput {
  const EventStore& store;
  const LaneIndex& index;
  const View& view;
  std::vector<Band> bands;
  TimeRange range;  // shown at first; counted from day 0 where lanes count from events
};

// The bands without those that hold none of the events, and headings over none.
std::vector<Band> bands_with_events(std::vector<Band> bands, const LaneIndex& index);

// The events in order of time, each once. Those of lanes without a day 0 are left out where lanes
// count from events.
std::vector<EventRow> story_rows(const StoryInput& input);

// JSON. Times are seconds from "origin", itself seconds since 1970: a JavaScript number holds 16
// digits, so that what happens within a day is counted from that day. May stand within a script
// element: it has no "<".
std::string story_json(const StoryInput& input, const std::vector<EventRow>& rows);

}  // namespace timeloom
