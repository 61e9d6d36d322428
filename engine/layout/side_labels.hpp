// Labels in columns beside a vertical axis: boundary labelling with leaders that do not cross.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace timeloom {

enum class LabelColumn : std::uint8_t { none, left, right };

struct SideLabel {
  float y = 0;       // on the axis
  float height = 0;  // with the gap to the next
  float lead = 0;    // from the label's top to what should be at `y`
  float importance = 0;
  bool right_only = false;
  LabelColumn before = LabelColumn::none;  // in the last picture: tried first
};

struct SideRoom {
  float top = 0, bottom = 0;
  bool two_columns = false;
  float most_shift = 140;  // how far a label may be from its place; only in a room with an end
};

struct SidePlacement {
  LabelColumn column = LabelColumn::none;
  float top = 0;
};

// Labels of one column keep the order of their places, do not overlap and stand as near to their
// places as that allows (spread.hpp). In order of importance, each where its column is emptier;
// one that would push itself or others too far finds no room. O(labels²).
std::vector<SidePlacement> place_side_labels(std::span<const SideLabel> labels,
                                             const SideRoom& room);

}  // namespace timeloom
