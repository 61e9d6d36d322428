// The choices of each facet as lines of the left panel, without drawing them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/event_store.hpp"

namespace timeloom {

struct AppState;

enum class FacetList : std::uint8_t { sources, kinds, lanes, tags, values };
inline constexpr std::size_t kFacetLists = 5;

// What the panel is like, beside what it shows. Not saved.
struct FacetPanel {
  struct List {
    std::string search;  // only choices that say this
    bool shows_all = false;
  };
  std::array<List, kFacetLists> lists;
  std::string dates, dates_error;  // as typed
  std::string at_least, at_most;   // as typed, of the attribute

  List& list(FacetList which) { return lists[static_cast<std::size_t>(which)]; }
};

struct FacetLine {
  std::string word;   // what the filter calls it
  std::string label;  // what people do
  std::uint32_t count = 0;
  bool shown = true;
  std::optional<Kind> kind = std::nullopt;  // whose symbol stands before it
  int indent = 0;
  std::string hint = {};  // more about it
};

struct FacetLines {
  std::vector<FacetLine> lines;
  std::size_t more = 0;   // beyond the limit
  std::size_t total = 0;  // choices that there are, whatever the search
};

// The first `limit` choices that say `search`, whatever its case and accents; of very many choices
// only the first are looked through. Sources and kinds stand in the store's order; lanes as a tree,
// and the outermost only where not all have room; tags and the values of the chosen attribute
// (AppState::facet_wish) with the most frequent first. O(limit), with a search O(choices).
FacetLines facet_lines(const AppState& state, FacetList which, std::size_t limit,
                       std::string_view search);

// A click on a choice: shows or hides it, or shows it alone.
void click_facet(AppState& state, FacetList which, const std::string& word, bool shown);
void click_facet_only(AppState& state, FacetList which, const std::string& word);

bool is_filtered(const AppState& state, FacetList which);
void clear_facet(AppState& state, FacetList which);

// Whether the values of the chosen attribute are mostly numbers, so that bounds make sense.
bool has_numbers(const AppState& state);

}  // namespace timeloom
