#include "layout/text_block.hpp"

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

}  // namespace timeloom
