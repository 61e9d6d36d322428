#include "time/unbroken_dates.hpp"

#include <algorithm>
#include <vector>

namespace timeloom {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// "23", "4.", "2013," and "2013)": figures with punctuation at most.
bool is_number(std::string_view word) {
  const auto first = std::ranges::find_if(word, is_digit);
  if (first == word.end()) return false;
  return std::ranges::all_of(word, [](char letter) {
    return is_digit(letter) || std::string_view(".,;:()").find(letter) != std::string_view::npos;
  });
}

std::string_view bare(std::string_view word) {
  const auto first = word.find_first_not_of("(");
  const auto last = word.find_last_not_of(".,;:)");
  return first == std::string_view::npos || last == std::string_view::npos || last < first
             ? std::string_view()
             : word.substr(first, last + 1 - first);
}

bool is_month(std::string_view word, const Language& language) {
  const auto name = bare(word);
  return !name.empty() && std::ranges::any_of(language.month_names(), [&](const auto& month) {
    return bare(month) == name;
  });
}

bool is_dash(std::string_view word) {
  return word == "–" || word == "-" || word == "—";
}

bool belong_together(std::string_view word, std::string_view next, const Language& language) {
  if (is_number(word))
    return is_month(next, language) || is_dash(next) || bare(next) == "BC" || bare(next) == "AD";
  return is_month(word, language) && (is_number(next) || is_dash(next));
}

}  // namespace

std::string with_unbroken_dates(std::string_view text, const Language& language) {
  std::string result;
  std::string_view word;
  for (bool is_first = true; !text.empty() || is_first; is_first = false) {
    const auto end = std::min(text.find(' '), text.size());
    const auto next = text.substr(0, end);
    if (!is_first) result += belong_together(word, next, language) ? kNoBreakSpace : " ";
    result += next;
    word = next;
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
    if (text.empty()) result += ' ';
  }
  return result;
}

}  // namespace timeloom
