#include "view/lane_choices.hpp"

#include <algorithm>

namespace timeloom {

bool is_within(std::string_view path, std::string_view ancestor) {
  return path.starts_with(ancestor) &&
         (path.size() == ancestor.size() || path[ancestor.size()] == '/');
}

bool LaneChoices::is_hidden(std::string_view path) const {
  return std::any_of(hidden.begin(), hidden.end(),
                     [&](const std::string& lane) { return is_within(path, lane); });
}

}  // namespace timeloom
