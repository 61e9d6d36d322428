#include "text/kept_together.hpp"

#include <algorithm>

namespace timeloom {

namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n';
}

constexpr std::string_view kDash = "\u2013";

// Without the marks that may stand behind a word of a date.
std::string_view bare(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return word;
}

bool is_month(std::string_view word, std::span<const std::string> months) {
  return std::ranges::any_of(months,
                             [&](const std::string& month) { return bare(month) == bare(word); });
}

bool is_number(std::string_view word, std::size_t most_digits) {
  word = bare(word);
  return !word.empty() && word.size() <= most_digits && std::ranges::all_of(word, is_digit);
}

bool are_of_one_date(std::string_view before, std::string_view after,
                     std::span<const std::string> months) {
  constexpr std::size_t kDay = 2, kYear = 4;
  if (is_month(before, months)) return is_number(after, kYear);
  if (is_month(after, months)) return is_number(before, kDay);
  return false;
}

}  // namespace

bool is_kept_together(std::string_view text, std::size_t at, std::span<const std::string> months) {
  if (at == 0 || at >= text.size()) return false;
  const auto before = text.substr(0, at), after = text.substr(at);
  const auto is_digit_before = [before](std::size_t behind) {
    return before.size() > behind && is_digit(before[before.size() - behind - 1]);
  };
  if (before.ends_with('-')) return is_digit_before(1) || is_digit(after.front());
  if (before.ends_with(kDash)) return is_digit_before(kDash.size()) && is_digit(after.front());
  if (!is_blank(before.back())) return false;
  const auto words = before.substr(0, before.find_last_not_of(" \t\n") + 1);
  const auto last = words.substr(words.find_last_of(" \t\n") + 1);
  const auto next = after.substr(0, after.find_first_of(" \t\n"));
  if (last.ends_with("\u00A7")) return true;
  if (are_of_one_date(last, next, months)) return true;
  // The year behind "March 5,".
  const auto earlier = words.substr(0, words.size() - last.size());
  const auto month = earlier.substr(0, earlier.find_last_not_of(" \t\n") + 1);
  return last.ends_with(',') && is_number(last, 2) && is_number(next, 4) &&
         is_month(month.substr(month.find_last_of(" \t\n") + 1), months);
}

}  // namespace timeloom
