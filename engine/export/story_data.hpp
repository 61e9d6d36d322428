// What a page shows as data, for the script that draws it there.
#pragma once

#include <string>
#include <vector>

#include "index/lane_index.hpp"
#include "layout/lane_bands.hpp"
#include "store/event_store.hpp"
#include "text/text_shaper.hpp"
#include "time/language.hpp"
#include "view/view.hpp"

namespace timeloom {

// A way of showing events: all that a view says, but for the time that it shows.
struct StoryScene {
  const LaneIndex& index;
  const View& view;
  std::vector<Band> bands;
  TimeRange home;  // all that is looked at; counted from day 0 where lanes count from events
};

// One step of the story; a page without a story has one.
struct ShownStep {
  std::size_t scene = 0;
  TimeRange range;                // as the scene's
  std::vector<TimeRange> cuts{};  // what is left out of it
  bool is_picture = false;        // the engine's, which the script leaves as it is
  std::size_t look = 0;           // which colours
  bool is_dark = false;           // also where the device is not
};

struct StoryInput {
  const EventStore& store;
  std::vector<StoryScene> scenes;
  std::vector<ShownStep> steps;
  Language language;
  const TextShaper& shaper;  // of that language
};

// The bands without those that hold none of the events, and headings over none.
std::vector<Band> bands_with_events(std::vector<Band> bands, const LaneIndex& index);

// The events of all scenes in order of time, each once. Those of lanes without a day 0 are left out
// where lanes count from events.
std::vector<EventRow> story_rows(const std::vector<StoryScene>& scenes);

// JSON. Times are seconds from "origin", itself seconds since 1970: a JavaScript number holds 16
// digits, so that what happens within a day is counted from that day. Labels come with the places
// where they may be broken ("breaks", in UTF-16 units, as scripts count). May stand within a script
// element: it has no "<".
std::string story_json(const StoryInput& input, const std::vector<EventRow>& rows);

}  // namespace timeloom
