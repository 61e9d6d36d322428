// Where notes stand, beside what they point at.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "layout/text_block.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

struct NoteRequest {
  std::size_t annotation = 0;  // a position in the view's
  std::string_view text;
  Point at;                     // what it points at, in the figure's pixels
  float reach = 0;              // how far that reaches around: where the pointer ends
  std::optional<Point> offset;  // Annotation::offset
};

struct PlacedNote {
  std::size_t annotation = 0;
  Point at;
  float reach = 0;
  Rect box;  // the text with its padding
  std::vector<TextLine> lines;
};

// Every note lies within `room` as a whole, wrapped to a few lines. One that was moved by hand
// stands there; the others take the nearest of some places around what they point at that covers
// least of `obstacles` and of the notes before them. Pure. O(notes × obstacles).
std::vector<PlacedNote> place_notes(std::span<const NoteRequest> notes,
                                    std::span<const Rect> obstacles, const Rect& room,
                                    TextShaper& shaper);

}  // namespace timeloom
