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

// As wrap_text, with the lines about as long as one another: as narrow as their number allows.
std::vector<std::shared_ptr<const ShapedText>> wrap_balanced(TextShaper& shaper,
                                                             std::string_view text,
                                                             const TextStyle& style, float width,
                                                             int max_lines);

// On just that many lines, each as long as the longest of them needs, and none wider than `widest`:
// a text that is too long for that ends with an ellipsis. Nothing where the text has too few places
// to break for so many lines, or a word that is wider.
std::vector<std::shared_ptr<const ShapedText>> wrap_into(TextShaper& shaper, std::string_view text,
                                                         const TextStyle& style, int lines,
                                                         float widest);

}  // namespace timeloom
