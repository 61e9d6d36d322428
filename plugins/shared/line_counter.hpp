// Which line of a text an offset is on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace timeloom::plugin {

std::size_t count_byte(std::string_view text, char wanted);

// Lines end with LF, CRLF or CR; this many of them end within `text`.
std::uint64_t count_line_ends(std::string_view text);

// Answers for offsets that never decrease, looking at each byte once. The text must outlive it.
class LineCounter {
public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  std::uint64_t line_at(std::size_t offset);  // 1-based

private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace timeloom::plugin
