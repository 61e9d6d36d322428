// How well a few typed letters fit a label.
#pragma once

#include <optional>
#include <string_view>

namespace timeloom {

// Larger is better; nothing where the letters of `typed` are not all in `label`, in that order.
// Whatever their case; blanks in `typed` are passed over. Letters that begin words or follow each
// other count for more, and short labels win over long ones. O(typed × label).
std::optional<int> fuzzy_score(std::string_view typed, std::string_view label);

}  // namespace timeloom
