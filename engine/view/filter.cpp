#include "view/filter.hpp"

#include <algorithm>

namespace timeloom {

void set_shown(FacetChoice& choice, std::string_view word, bool shown) {
  if (shown) {
    choice.hidden.erase(std::string(word));
    if (!choice.only.empty()) choice.only.emplace(word);
  } else if (choice.only.erase(std::string(word)) == 0) {
    choice.hidden.emplace(word);
  }
}

void toggle_only(FacetChoice& choice, std::string_view word) {
  const bool is_alone =
      choice.hidden.empty() && choice.only.size() == 1 && choice.only.contains(word);
  choice = {};
  if (!is_alone) choice.only.emplace(word);
}

void set_lane_shown(FacetChoice& lanes, std::string_view path, bool shown) {
  if (shown) {
    std::erase_if(lanes.hidden,
                  [&](const std::string& lane) { return is_within_lane(path, lane); });
    const bool is_named = shows_lane({lanes.only, {}}, path);
    if (is_named) return;
  }
  set_shown(lanes, path, shown);
}

bool is_within_lane(std::string_view path, std::string_view lane) {
  return path.starts_with(lane) &&
         (path.size() == lane.size() || lane.empty() || path[lane.size()] == '/');
}

bool shows_lane(const FacetChoice& lanes, std::string_view path) {
  const auto holds_path = [&](const std::string& lane) { return is_within_lane(path, lane); };
  return (lanes.only.empty() || std::ranges::any_of(lanes.only, holds_path)) &&
         std::ranges::none_of(lanes.hidden, holds_path);
}

}  // namespace timeloom
