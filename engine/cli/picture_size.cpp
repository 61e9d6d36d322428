#include "cli/picture_size.hpp"

#include <charconv>

namespace timeloom::cli {

namespace {

bool is_between(int value, int least) {
  return value >= least && value <= 20000;
}

}  // namespace

Result<Size> parse_size(const std::string& text, bool may_grow) {
  const std::string auto_height = "auto";
  int width = 0, height = 0;
  const auto* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  const bool has_cross = first.ptr != end && (*first.ptr == 'x' || *first.ptr == 'X');
  if (may_grow && has_cross && first.ptr + 1 + auto_height.size() == end &&
      text.ends_with(auto_height) && is_between(width, 200))
    return Size{static_cast<float>(width), 0};
  const auto second = has_cross ? std::from_chars(first.ptr + 1, end, height) : first;
  if (!has_cross || second.ptr != end || second.ec != std::errc{})
    return fail("--size " + text + ": expected WIDTHxHEIGHT, like 1200x675" +
                (may_grow ? ", or WIDTHxauto" : ""));
  if (!is_between(width, 200) || !is_between(height, 150))
    return fail("--size " + text + ": from 200x150 to 20000x20000");
  return Size{static_cast<float>(width), static_cast<float>(height)};
}

}  // namespace timeloom::cli
