// Which events of a picture have their label in it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "scene/display_list.hpp"

namespace timeloom {

class PictureLabels {
public:
  // O(items + largest row).
  explicit PictureLabels(const DisplayList& list);

  // "shown"; "hidden" where its mark alone is drawn; "density" where it is at most counted.
  std::string_view of(EventRow event) const;

private:
  enum class State : std::uint8_t { counted, marked, labelled };
  void note(EventRow event, State state);

  std::vector<State> states_;  // by row
};

}  // namespace timeloom
