#include "cli/picture_size.hpp"

#include <charconv>

namespace timeloom::cli {

Result<Size> parse_size(const std::string& text) {
  int width = 0, height = 0;
  const auto* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  const bool has_cross = first.ptr != end && (*first.ptr == 'x' || *first.ptr == 'X');
  const auto second = has_cross ? std::from_chars(first.ptr + 1, end, height) : first;
  if (!has_cross || second.ptr != end || second.ec != std::errc{})
    return fail("--size " + text + ": expected WIDTHxHEIGHT, like 1200x675");
  if (width < 200 || height < 150 || width > 20000 || height > 20000)
    return fail("--size " + text + ": from 200x150 to 20000x20000");
  return Size{static_cast<float>(width), static_cast<float>(height)};
}

}  // namespace timeloom::cli
