// A lane's name and how many events it has, at its band.
#pragma once

#include <optional>
#include <vector>

#include "layout/band_layout.hpp"
#include "layout/lane_bands.hpp"
#include "layout/text_block.hpp"
#include "text/text_shaper.hpp"
#include "time/language.hpp"
#include "view/viewport.hpp"

namespace timeloom {

struct LaneLabelRoom {
  Rect area;                      // the band's
  std::optional<float> gutter{};  // its width; nothing: the name stands on a line above the rows
  float end = 0;                  // where labels must end
};

// How far the name of a nested lane is moved in.
float lane_indent(int depth);

// What the notes below the names of lanes in a gutter need, as long as they count two digits.
float lane_note_width(const Language& language, TextShaper& shaper);

// The name comes first; nothing for a lane without one. Of a profile they say how much its highest
// place stands for, where that has room.
std::vector<TextLine> lay_out_lane_labels(const Band& band, const BandLayout& layout,
                                          const Viewport& viewport, const LaneLabelRoom& room,
                                          const Language& language, TextShaper& shaper);

}  // namespace timeloom
