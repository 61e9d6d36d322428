#include <algorithm>
#include <array>
#include <timeloom/ascii_text.hpp>

#include "written/single_dates.hpp"

namespace timeloom {

using namespace ascii;

namespace {

using Ends = std::pair<std::string_view, std::string_view>;

Ends ends_around(std::string_view text, std::size_t at, std::size_t size) {
  return {trimmed(text.substr(0, at)), trimmed(text.substr(at + size))};
}

// Any letter beyond ASCII counts.
bool is_letter(char character) {
  const char lower = lower_case(character);
  return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(character) >= 0x80;
}

// A hyphen between two words, or before one that says that there is no end. Within a date it has
// figures beside it.
std::optional<Ends> ends_around_hyphen(std::string_view text) {
  const auto at = text.rfind('-');
  if (at == text.npos || at == 0 || at + 1 == text.size() || !is_letter(text[at + 1]))
    return std::nullopt;
  const auto ends = ends_around(text, at, 1);
  const char before = text[at - 1];
  const bool is_between_words = text.find('-') == at && (is_letter(before) || before == '.');
  return is_between_words || is_open_end(ends.second) ? std::optional(ends) : std::nullopt;
}

// What an EDTF date may begin with beside a figure.
bool is_sign(char character) {
  return std::string_view("-Y?~%").find(character) != std::string_view::npos;
}

// Of one end, which may be EDTF already.
std::optional<std::string> edtf_of_end(std::string_view text, std::optional<DateOrder> order) {
  if (auto date = edtf_of_single(text, order)) return date;
  const bool may_be_edtf = std::any_of(text.begin(), text.end(), is_digit) &&
                           text.find_first_of(" /") == text.npos &&
                           (is_digit(text.front()) || is_sign(text.front()));
  return may_be_edtf ? std::optional(std::string(text)) : std::nullopt;
}

// "May" before "June 2020" is May 2020, "May 3" before "June 5, 2020" the third of it.
std::optional<std::string> with_year_of(std::string_view last, std::string_view first) {
  const auto year = last.substr(last.find_last_of(" ,") + 1);
  if (year.size() != 4 || !is_all_digits(year)) return std::nullopt;
  auto date = edtf_of_single(std::string(first) + ' ' + std::string(year), std::nullopt);
  // "mid" of "mid-March 2018" would make a date of its own.
  return date && !date->ends_with('~') ? date : std::nullopt;
}

std::optional<std::string_view> after_since(std::string_view text) {
  constexpr std::string_view kSince = "since ";
  if (lower_case(text.substr(0, kSince.size())) != kSince) return std::nullopt;
  return trimmed(text.substr(kSince.size()));
}

std::optional<std::string> edtf_of_range(std::string_view text, std::optional<DateOrder> order) {
  if (const auto begin = after_since(text)) {
    const auto start = edtf_of_end(*begin, order);
    return start ? std::optional(*start + "/..") : std::nullopt;
  }
  const auto ends = range_ends(text);
  if (!ends) return std::nullopt;
  auto start = with_year_of(ends->second, ends->first);
  if (!start) start = edtf_of_end(ends->first, order);
  if (!start) return std::nullopt;
  const auto end = is_open_end(ends->second) ? std::optional<std::string>("..")
                                             : edtf_of_end(ends->second, order);
  return end ? std::optional(*start + '/' + *end) : std::nullopt;
}

}  // namespace

std::optional<std::string> edtf_from_written(std::string_view text,
                                             std::optional<DateOrder> order) {
  text = trimmed(text);
  const auto date = edtf_of_single(text, order);
  return date ? date : edtf_of_range(text, order);
}

std::optional<std::pair<std::string_view, std::string_view>> range_ends(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view dash : {" – ", " — ", " - ", " to ", "–", "—"})
    if (const auto at = text.find(dash); at != text.npos) return ends_around(text, at, dash.size());
  return ends_around_hyphen(text);
}

bool is_open_end(std::string_view text) {
  if (text.empty() || is_digit(text.front())) return false;
  const std::string word = lower_case(trimmed(text));
  constexpr std::array<std::string_view, 6> kWords{"..",      "present", "now",
                                                   "ongoing", "current", "to date"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

}  // namespace timeloom
