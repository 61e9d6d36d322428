// Text over several lines.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "base/geometry.hpp"
#include "text/text_shaper.hpp"

namespace timeloom {

// A line of text at its place: `origin` is the left end of the baseline.
struct TextLine {
  std::shared_ptr<const ShapedText> text;
  Point origin;
};

// Breaks `text` where its language lets lines end into at most `max_lines` lines no wider than
// `width`; what is left over ends the last line with an ellipsis. Greedy.
std::vector<std::shared_ptr<const ShapedText>> wrap_text(TextShaper& shaper, std::string_view text,
                                                         const TextStyle& style, float width,
                                                         int max_lines);

}  // namespace timeloom
