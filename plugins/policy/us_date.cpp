#include "policy/us_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace timeloom::policy {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

struct FoundDate {
  std::string iso;
  std::size_t begin, end;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Reads at most `most` digits at `at` and moves past them; -1 where there is none.
int take_number(std::string_view text, std::size_t& at, std::size_t most) {
  const auto begin = at;
  while (at < text.size() && at - begin < most && is_digit(text[at])) ++at;
  int value = -1;
  std::from_chars(text.data() + begin, text.data() + at, value);
  return value;
}

std::optional<std::string> to_iso(int year, int month, int day) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return std::nullopt;
  const auto two = [](int value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  return std::to_string(year) + '-' + two(month) + '-' + two(day);
}

// "April 15, 2016" or "Apr. 15, 2016" that begins at `at`.
std::optional<FoundDate> written_date_at(std::string_view text, std::size_t at) {
  if (at > 0 && is_letter(text[at - 1])) return std::nullopt;
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    if (text.substr(at, 3) != kMonths[month].substr(0, 3)) continue;
    auto end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (!kMonths[month].starts_with(text.substr(at, end - at))) return std::nullopt;
    while (end < text.size() && (text[end] == '.' || text[end] == ' ')) ++end;
    const int day = take_number(text, end, 2);
    if (end < text.size() && text[end] == ',') ++end;
    while (end < text.size() && text[end] == ' ') ++end;
    const auto year_begin = end;
    const int year = take_number(text, end, 4);
    if (end - year_begin != 4) return std::nullopt;
    if (auto iso = to_iso(year, static_cast<int>(month) + 1, day))
      return FoundDate{std::move(*iso), at, end};
    return std::nullopt;
  }
  return std::nullopt;
}

// "4/15/2016" that begins at `at`.
std::optional<FoundDate> numeric_date_at(std::string_view text, std::size_t at) {
  if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/')))
    return std::nullopt;
  auto end = at;
  const int month = take_number(text, end, 2);
  if (end >= text.size() || text[end++] != '/') return std::nullopt;
  const int day = take_number(text, end, 2);
  if (end >= text.size() || text[end++] != '/') return std::nullopt;
  const auto year_begin = end;
  const int year = take_number(text, end, 4);
  if (end - year_begin != 4 || (end < text.size() && is_digit(text[end]))) return std::nullopt;
  if (auto iso = to_iso(year, month, day)) return FoundDate{std::move(*iso), at, end};
  return std::nullopt;
}

std::optional<FoundDate> next_date(std::string_view text, std::size_t from) {
  for (auto at = from; at < text.size(); ++at) {
    if (auto found = written_date_at(text, at)) return found;
    if (auto found = numeric_date_at(text, at)) return found;
  }
  return std::nullopt;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return result;
}

// Without the weekday that may stand before a date.
std::string_view before_weekday(std::string_view text) {
  static constexpr std::array<std::string_view, 7> days{
      "monday, ", "tuesday, ", "wednesday, ", "thursday, ", "friday, ", "saturday, ", "sunday, "};
  for (const auto day : days)
    if (text.ends_with(day)) text.remove_suffix(day.size());
  return text;
}

}  // namespace

std::string iso_date(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  const auto trimmed = text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
  auto found = next_date(trimmed, 0);
  const bool is_all =
      found && found->end == trimmed.size() &&
      (found->begin == 0 || before_weekday(lower(trimmed.substr(0, found->begin))).empty());
  return is_all ? std::move(found->iso) : std::string(trimmed);
}

std::optional<std::string> effective_date_in(std::string_view prose) {
  constexpr std::string_view word = "effective";
  constexpr std::size_t farthest = 60;  // what may stand between the word and its date
  const auto text = lower(prose);
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    auto from = at + word.size();
    if (text.compare(from, 8, " date of") == 0) {
      // "The effective date of the rule published … is delayed from April 15 to May 16, 2016."
      const auto delayed = text.find("delayed", from);
      const auto until = delayed == text.npos
                             ? delayed
                             : std::min(text.find(" to ", delayed), text.find(" until ", delayed));
      if (until == text.npos) continue;
      from = until;
    }
    if (auto found = next_date(prose, from); found && found->begin - from <= farthest)
      return std::move(found->iso);
  }
  return std::nullopt;
}

std::optional<std::string> comment_deadline_in(std::string_view prose) {
  static constexpr std::array<std::string_view, 8> words{"by ",   "before ",  "before: ", "until ",
                                                         "than ", "through ", "by: ",     "ends "};
  const auto text = lower(prose);
  std::size_t sentence = 0;
  for (auto found = next_date(prose, 0); found; found = next_date(prose, found->end)) {
    if (const auto stop = text.rfind(". ", found->begin); stop != text.npos && stop > sentence)
      sentence = stop;
    const auto before =
        before_weekday(std::string_view(text).substr(sentence, found->begin - sentence));
    const bool is_deadline = std::any_of(words.begin(), words.end(),
                                         [before](auto word) { return before.ends_with(word); });
    if (is_deadline && before.find("comment") != before.npos) return std::move(found->iso);
  }
  return std::nullopt;
}

}  // namespace timeloom::policy
