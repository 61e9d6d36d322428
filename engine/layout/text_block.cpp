#include "layout/text_block.hpp"

#include <algorithm>
#include <limits>
#include <span>

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

// What stands between two places where a line may end, without the blanks around it. x from the
// begin of the text.
struct Piece {
  std::size_t begin = 0, end = 0;
  float begin_x = 0, end_x = 0;
};

std::vector<Piece> pieces_of(TextShaper& shaper, std::string_view text, const TextStyle& style) {
  std::vector<Piece> pieces;
  std::vector<std::size_t> positions;
  std::size_t from = 0;
  for (const auto to : shaper.line_breaks(text)) {
    const auto piece = text.substr(from, to - from);
    const auto begin = from + (piece.size() - without_leading_blanks(piece).size());
    const auto end = from + without_trailing_blanks(piece).size();
    if (begin < end) {
      pieces.push_back({begin, end});
      positions.insert(positions.end(), {begin, end});
    }
    from = to;
  }
  const auto widths = shaper.widths_at(text, style, positions);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    pieces[i].begin_x = widths[2 * i];
    pieces[i].end_x = widths[2 * i + 1];
  }
  return pieces;
}

// Where each of `count` lines ends, as a number of pieces, so that the longest is as short as it
// can be. O(count × pieces²).
std::vector<std::size_t> shortest_lines(std::span<const Piece> pieces, std::size_t count) {
  constexpr float kNever = std::numeric_limits<float>::max();
  const auto size = pieces.size();
  // Of the first so many pieces on so many lines: the longest line, and where the last one begins.
  std::vector<std::vector<float>> longest(count + 1, std::vector<float>(size + 1, kNever));
  std::vector<std::vector<std::size_t>> begins(count + 1, std::vector<std::size_t>(size + 1, 0));
  longest[0][0] = 0;
  for (std::size_t line = 1; line <= count; ++line)
    for (std::size_t end = line; end <= size; ++end)
      for (std::size_t begin = end; begin-- > line - 1;) {
        const float width = pieces[end - 1].end_x - pieces[begin].begin_x;
        if (width >= longest[line][end]) break;
        const float with = std::max(longest[line - 1][begin], width);
        if (with >= longest[line][end]) continue;
        longest[line][end] = with;
        begins[line][end] = begin;
      }
  std::vector<std::size_t> ends(count);
  auto end = size;
  for (auto line = count; line > 0; --line) {
    ends[line - 1] = end;
    end = begins[line][end];
  }
  return ends;
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

std::vector<std::shared_ptr<const ShapedText>> wrap_into(TextShaper& shaper, std::string_view text,
                                                         const TextStyle& style, int lines,
                                                         float widest) {
  const auto pieces = pieces_of(shaper, text, style);
  const auto count = static_cast<std::size_t>(lines);
  std::vector<std::shared_ptr<const ShapedText>> wrapped;
  if (pieces.size() < count) return wrapped;
  const auto ends = shortest_lines(pieces, count);
  std::size_t first = 0;
  float width = 0;
  for (const auto end : ends) {
    width = std::max(width, pieces[end - 1].end_x - pieces[first].begin_x);
    first = end;
  }
  if (width > widest) {
    wrapped = wrap_text(shaper, text, style, widest, lines);
    // The last line may lack words, but no line a part of one.
    const auto short_lines =
        std::ranges::count_if(wrapped, [](const auto& line) { return line->shortened; });
    const bool only_the_last =
        wrapped.size() == count && short_lines <= 1 && wrapped.back()->shortened;
    if (!only_the_last) wrapped.clear();
    return wrapped;
  }
  first = 0;
  for (const auto end : ends) {
    const auto begin = pieces[first].begin;
    wrapped.push_back(shaper.shape(text.substr(begin, pieces[end - 1].end - begin), style));
    first = end;
  }
  return wrapped;
}

}  // namespace timeloom
