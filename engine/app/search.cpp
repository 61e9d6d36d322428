#include "app/search.hpp"

#include <algorithm>
#include <utility>

#include "app/app_state.hpp"
#include "base/numbers.hpp"

namespace timeloom {

void focus_search(AppState& state) {
  state.search.focus_wanted = true;
  state.search.list_shown = true;
}

void set_search(AppState& state, std::string typed) {
  auto& search = state.search;
  search.typed = std::move(typed);
  search.current.reset();
  search.busy = !parse_query(search.typed).empty();
  if (!search.busy) search.matches.reset();
  search.list_shown = search.busy;
}

void clear_search(AppState& state) {
  state.search = {};
}

void show_matches(AppState& state, std::shared_ptr<const TextMatches> matches) {
  auto& search = state.search;
  search.busy = false;
  search.matches = std::move(matches);
  search.current.reset();
  if (search.matches == nullptr || state.selected == kNoEvent) return;
  if (!search.matches->rows.contains(state.selected)) return;
  const auto& ranked = search.matches->ranked;
  const auto found = std::ranges::find(ranked, state.selected);
  search.current = static_cast<std::size_t>(found - ranked.begin());
}

void step_search(AppState& state, int by) {
  const auto& search = state.search;
  if (search.matches == nullptr || search.matches->ranked.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(search.matches->ranked.size());
  const std::ptrdiff_t from =
      search.current ? static_cast<std::ptrdiff_t>(*search.current) : (by > 0 ? -1 : 0);
  go_to_match(state, static_cast<std::size_t>(((from + by) % count + count) % count));
}

void go_to_match(AppState& state, std::size_t position) {
  state.search.current = position;
  go_to(state, state.search.matches->ranked[position]);
}

void keep_matches_only(AppState& state) {
  state.document.view.filter.text = state.search.typed;
  clear_search(state);
}

std::string search_words(const Search& search) {
  if (search.busy && search.matches == nullptr) return "Searching…";
  if (search.matches == nullptr) return {};
  const auto count = search.matches->ranked.size();
  if (count == 0) return search.busy ? "Searching…" : "Nothing found";
  if (!search.current) return with_separators(count) + " found";
  return with_separators(*search.current + 1) + " of " + with_separators(count);
}

const FilterMask* lit_matches(const Search& search) {
  const bool found_some = search.matches != nullptr && !search.matches->ranked.empty();
  return found_some ? &search.matches->rows : nullptr;
}

}  // namespace timeloom
