#include <optional>
#include <string>
#include <string_view>
#include <timeloom/ascii_text.hpp>
#include <timeloom/written_dates.hpp>

namespace timeloom {

using namespace ascii;

namespace {

// Takes one or two digits off the front.
std::optional<int> take_number(std::string_view& text) {
  std::size_t width = 0;
  while (width < text.size() && width < 2 && is_digit(text[width])) ++width;
  if (width == 0) return std::nullopt;
  int value = 0;
  for (const char digit : text.substr(0, width)) value = value * 10 + (digit - '0');
  text.remove_prefix(width);
  return value;
}

bool take(std::string_view& text, char character) {
  if (text.empty() || text.front() != character) return false;
  text.remove_prefix(1);
  return true;
}

std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
}

// "am", "p.m." … as an offset in hours; nothing where it is neither.
std::optional<int> take_half_day(std::string_view& text) {
  const std::string lower = lower_case(text);
  for (const std::string_view word : {"a.m.", "am", "p.m.", "pm"}) {
    if (!lower.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return word.front() == 'p' ? 12 : 0;
  }
  return std::nullopt;
}

// "", "Z", "UTC", "GMT", "+02:00" or "-0400" as ISO 8601 writes it.
std::optional<std::string> offset_text(std::string_view text) {
  if (text.empty()) return std::string();
  if (text == "Z" || text == "UTC" || text == "GMT") return "Z";
  if (text.front() != '+' && text.front() != '-') return std::nullopt;
  std::string result(1, text.front());
  text.remove_prefix(1);
  const auto hours = take_number(text);
  take(text, ':');
  const auto minutes = take_number(text);
  if (!hours || !text.empty()) return std::nullopt;
  return result + two_digits(*hours) + ':' + two_digits(minutes.value_or(0));
}

}  // namespace

std::optional<std::string> clock_time(std::string_view text) {
  text = trimmed(text);
  auto hour = take_number(text);
  if (!hour) return std::nullopt;

  std::string tail;
  if (take(text, ':')) {
    const auto minute = take_number(text);
    if (!minute) return std::nullopt;
    tail = ':' + two_digits(*minute);
    if (take(text, ':')) {
      const auto second = take_number(text);
      if (!second) return std::nullopt;
      tail += ':' + two_digits(*second);
      if (take(text, '.')) {
        std::size_t width = 0;
        while (width < text.size() && is_digit(text[width])) ++width;
        if (width == 0) return std::nullopt;
        tail += '.' + std::string(text.substr(0, width));
        text.remove_prefix(width);
      }
    }
  }
  text = trimmed(text);
  const auto half = take_half_day(text);
  if (half) {
    if (*hour < 1 || *hour > 12) return std::nullopt;
    hour = *hour % 12 + *half;
  } else if (tail.empty()) {
    return std::nullopt;  // a bare number is no time
  }
  const auto offset = offset_text(trimmed(text));
  if (!offset) return std::nullopt;
  return two_digits(*hour) + tail + *offset;
}

}  // namespace timeloom
