// How often events change places while one zooms into a story.
#pragma once

#include <cmath>
#include <map>
#include <random>

#include "layout/figure_layout.hpp"
#include "layout/placement_memory.hpp"
#include "support/event_maker.hpp"
#include "view/grouping.hpp"

namespace timeloom::test {

struct ZoomPath {
  int stories = 6;
  std::size_t events = 60;  // of each
  int steps = 30;
  double fixed = 0;  // the share of the range, from its begin, that stays where it is
  double width = 900;
  Size size{1000, 900};
};

struct ZoomChanges {
  std::size_t compared = 0;  // events that were in the last picture as well
  std::size_t changed = 0, changed_without_memory = 0;
};

// Zooms by 3 % a step into random stories, with and without the memory of the last picture.
// `places_of` gives a map from the events of a layout to what should not change.
template <typename PlacesOf>
ZoomChanges count_changes(std::mt19937_64& random, const View& view, const ZoomPath& path,
                          PlacesOf places_of) {
  ZoomChanges changes;
  for (int story = 0; story < path.stories; ++story) {
    const auto store = make_store(random_events(random, path.events));
    const auto index = build_index(store, view);
    TextShaper shaper;
    const auto whole = default_range(store);
    const double length = to_seconds(difference(whole.end, whole.begin));
    for (const bool remembers : {false, true}) {
      PlacementMemory memory;
      decltype(places_of(FigureLayout{})) before;
      for (int step = 0; step < path.steps; ++step) {
        const double share = std::pow(1.03, -step);
        const auto begin =
            add(whole.begin, duration_from_seconds(length * (1 - share) * path.fixed));
        const auto viewport =
            Viewport::over({begin, add(begin, duration_from_seconds(length * share))}, path.width);
        const auto layout = lay_out_figure({.store = store,
                                            .index = index,
                                            .view = view,
                                            .viewport = &viewport,
                                            .size = path.size,
                                            .scrolls = true,
                                            .before = remembers ? &memory : nullptr},
                                           shaper);
        memory.remember(layout);
        auto now = places_of(layout);
        for (const auto& [event, place] : now) {
          const auto found = before.find(event);
          if (found == before.end()) continue;
          (remembers ? changes.changed : changes.changed_without_memory) += found->second != place;
          changes.compared += remembers;
        }
        before = std::move(now);
      }
    }
  }
  return changes;
}

}  // namespace timeloom::test
