// The search of the window: what is typed, what was found, and where in it one is.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/geometry.hpp"
#include "index/text_index.hpp"

namespace timeloom {

struct AppState;

struct Search {
  std::string typed;
  // Of what is typed, among the events that the filter shows; of what was typed before while that
  // is looked for; null where nothing is typed or found out yet.
  std::shared_ptr<const TextMatches> matches;
  bool busy = false;                   // `matches` are not yet of what is typed
  std::optional<std::size_t> current;  // position in matches->ranked
  bool list_shown = false;             // the results, below the box
  Point list_at;                       // its upper left, in the window's logical pixels
  bool box_hovered = false;
  bool list_hovered = false;  // so the pointer is not over the timeline
  bool focus_wanted = false;  // the box should get the keyboard
};

void focus_search(AppState& state);
void set_search(AppState& state, std::string typed);
void clear_search(AppState& state);

// New matches: one is still at the same event, where that is among them.
void show_matches(AppState& state, std::shared_ptr<const TextMatches> matches);

// So many results on or back, around the ends; the first step goes to the first or last. Selects
// the event and brings it into view.
void step_search(AppState& state, int by);
void go_to_match(AppState& state, std::size_t position);

// Shows only the events that match, as a part of the filter.
void keep_matches_only(AppState& state);

// "3 of 17", "17 found", "Nothing found", "Searching…", or nothing where nothing is typed.
std::string search_words(const Search& search);

// The events to be lit, all others being dimmed; null where none should be.
const FilterMask* lit_matches(const Search& search);

}  // namespace timeloom
