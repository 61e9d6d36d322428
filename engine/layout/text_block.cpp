#include "layout/text_block.hpp"

#include <algorithm>

namespace timeloom {

namespace {

std::string_view without_leading_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

std::string_view without_trailing_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// The longest beginning of `text` that ends where a line may and fits; at least up to the first
// such place.
std::string_view first_line(TextShaper& shaper, std::string_view text, const TextStyle& style,
                            float width) {
  std::string_view fits;
  for (const auto end : shaper.line_breaks(text)) {
    const auto line = without_trailing_blanks(text.substr(0, end));
    if (!fits.empty() && shaper.shape(line, style)->width > width) break;
    fits = line;
  }
  return fits;
}

}  // namespace

std::vector<std::shared_ptr<const ShapedText>> wrap_text(TextShaper& shaper, std::string_view text,
                                                         const TextStyle& style, float width,
                                                         int max_lines) {
  std::vector<std::shared_ptr<const ShapedText>> lines;
  auto rest = without_leading_blanks(text);
  while (!rest.empty() && static_cast<int>(lines.size()) < max_lines) {
    const bool is_last = static_cast<int>(lines.size()) + 1 == max_lines;
    const auto line = is_last ? rest : first_line(shaper, rest, style, width);
    lines.push_back(shaper.shape_within(line, style, width));
    rest = without_leading_blanks(rest.substr(line.size()));
  }
  return lines;
}

std::vector<std::shared_ptr<const ShapedText>> wrap_balanced(TextShaper& shaper,
                                                             std::string_view text,
                                                             const TextStyle& style, float width,
                                                             int max_lines) {
  auto lines = wrap_text(shaper, text, style, width, max_lines);
  const auto is_short = [](const auto& line) { return line->shortened; };
  if (lines.size() < 2 || std::ranges::any_of(lines, is_short)) return lines;
  constexpr int kSteps = 5;
  float too_narrow = width / static_cast<float>(lines.size()), wide_enough = width;
  for (int step = 0; step < kSteps; ++step) {
    const float between = (too_narrow + wide_enough) / 2;
    auto narrower = wrap_text(shaper, text, style, between, max_lines);
    const bool fits = narrower.size() == lines.size() && !std::ranges::any_of(narrower, is_short);
    (fits ? wide_enough : too_narrow) = between;
    if (fits) lines = std::move(narrower);
  }
  return lines;
}

}  // namespace timeloom
