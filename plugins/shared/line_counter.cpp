#include "shared/line_counter.hpp"

#include <algorithm>

namespace timeloom::plugin {

// Counts in single bytes as long as they cannot overflow, which is many at once.
std::size_t count_byte(std::string_view text, char wanted) {
  constexpr std::size_t most = 255;
  std::size_t total = 0;
  for (; !text.empty(); text.remove_prefix(std::min(most, text.size()))) {
    std::uint8_t count = 0;
    for (const char c : text.substr(0, most))
      count = static_cast<std::uint8_t>(count + (c == wanted ? 1 : 0));
    total += count;
  }
  return total;
}

std::uint64_t count_line_ends(std::string_view text) {
  const auto feeds = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
  std::uint64_t lone_returns = 0;
  for (auto at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') ++lone_returns;
  return feeds + lone_returns;
}

std::uint64_t LineCounter::line_at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  // A CR before the offset may belong to a CRLF that ends after it.
  if (offset > offset_ && offset < text_.size() && text_[offset] == '\n' &&
      text_[offset - 1] == '\r')
    --offset;
  if (offset > offset_) {
    line_ += count_line_ends(text_.substr(offset_, offset - offset_));
    offset_ = offset;
  }
  return line_;
}

}  // namespace timeloom::plugin
