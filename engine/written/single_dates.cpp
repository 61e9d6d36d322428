#include "written/single_dates.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <timeloom/ascii_text.hpp>
#include <vector>

namespace timeloom {

using namespace ascii;

namespace {

std::optional<int> small_number(std::string_view text) {
  if (!is_all_digits(text) || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char digit : text) value = value * 10 + (digit - '0');
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string edtf_year(int year, bool before_christ) {
  if (before_christ) year -= 1;  // there is no year 0 before Christ; EDTF has one
  const std::string digits = padded(year, 4);
  const std::string sign = before_christ && year > 0 ? "-" : "";
  return (digits.size() > 4 ? "Y" : "") + sign + digits;
}

// ---- Numbers: 7/23/2013 ----

struct NumericDate {
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> widths{};
  std::size_t count = 0;
  char separator = 0;
  std::string_view rest;  // what follows: a time of day

  bool year_first() const { return widths[0] == 4; }
  bool year_last() const { return count >= 2 && widths[count - 1] == 4 && widths[0] <= 2; }
  // Day and month before the year, in an order that only dots tell.
  bool unordered() const { return count == 3 && year_last() && widths[1] <= 2 && separator != '.'; }
};

std::optional<NumericDate> numeric_date(std::string_view text) {
  NumericDate date;
  text = trimmed(text);
  for (;;) {
    std::size_t width = 0;
    while (width < text.size() && is_digit(text[width])) ++width;
    if (width == 0 || width > 4 || date.count == 3) return std::nullopt;
    date.parts[date.count] = *small_number(text.substr(0, width));
    date.widths[date.count++] = width;
    text.remove_prefix(width);
    if (text.empty() || is_blank(text.front()) || text.front() == ',') break;
    if (date.separator == 0) date.separator = text.front();
    if (text.front() != date.separator || std::string_view("/-.").find(date.separator) == text.npos)
      return std::nullopt;
    text.remove_prefix(1);
  }
  if (date.count < 2) return std::nullopt;
  if (!text.empty() && text.front() == ',') text.remove_prefix(1);
  date.rest = trimmed(text);
  return date;
}

std::string edtf_day(int year, int month, int day) {
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

// `date` with the time of day that `rest` is; nothing where it is something else.
std::optional<std::string> with_clock(std::string date, std::string_view rest) {
  if (rest.empty()) return date;
  const auto clock = clock_time(rest);
  if (!clock) return std::nullopt;
  return date + 'T' + *clock;
}

std::optional<std::string> edtf_from_numbers(std::string_view text,
                                             std::optional<DateOrder> order) {
  const auto date = numeric_date(text);
  if (!date) return std::nullopt;
  const auto& [parts, widths, count, separator, rest] = *date;
  if (count == 3 && date->year_first() && widths[1] <= 2 && widths[2] <= 2)
    return with_clock(edtf_day(parts[0], parts[1], parts[2]), rest);
  if (count == 2) {
    const int year = date->year_last() ? parts[1] : parts[0];
    const int month = date->year_last() ? parts[0] : parts[1];
    const bool whole = (date->year_last() || date->year_first()) && rest.empty();
    // Above 12 EDTF would read a season.
    if (!whole || month < 1 || month > 12) return std::nullopt;
    return padded(year, 4) + '-' + padded(month, 2);
  }
  if (count != 3 || !date->year_last() || widths[1] > 2) return std::nullopt;

  if (separator == '.') order = DateOrder::day_first;
  if (!order) order = shown_date_order(text);
  if (!order && parts[0] != parts[1]) return std::nullopt;
  const bool day_first = order == DateOrder::day_first;
  return with_clock(edtf_day(parts[2], parts[day_first ? 1 : 0], parts[day_first ? 0 : 1]), rest);
}

// 20130723, of ISO 8601.
std::optional<std::string> edtf_from_compact(std::string_view text) {
  if (text.size() != 8 || !is_all_digits(text)) return std::nullopt;
  const int month = *small_number(text.substr(4, 2)), day = *small_number(text.substr(6));
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return edtf_day(*small_number(text.substr(0, 4)), month, day);
}

// ---- Words: Tue, 23 July 2013 ----

// The words of a date, and how far they have been understood.
class Words {
public:
  explicit Words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find_first_of(" ,\t\n\r", at), text.size());
      if (end > at) add(text.substr(at, end - at));
      at = end + 1;
    }
  }
  bool done() const { return next_ == words_.size(); }
  std::string peek() const { return done() ? std::string() : lower_case(words_[next_]); }
  void take() { ++next_; }
  // Everything that is left, joined by blanks.
  std::string rest() const {
    std::string joined;
    for (auto i = next_; i < words_.size(); ++i)
      joined += (joined.empty() ? "" : " ") + std::string(words_[i]);
    return joined;
  }

private:
  // "23-Jul-2013" is three words, "2013-07" one.
  void add(std::string_view word) {
    const bool lettered = word.find_first_not_of("0123456789-+:.") != word.npos;
    const auto hyphen = lettered ? word.find('-') : word.npos;
    if (hyphen == word.npos || hyphen == 0) {
      words_.push_back(word);
      return;
    }
    words_.push_back(word.substr(0, hyphen));
    if (hyphen + 1 < word.size()) add(word.substr(hyphen + 1));
  }

  std::vector<std::string_view> words_;
  std::size_t next_ = 0;
};

// Which of `names` the word is or, with three letters or more and perhaps a dot, begins and no
// other does; 1-based.
std::optional<int> named(std::string_view word, std::span<const std::string_view> names) {
  if (word.ends_with('.')) word.remove_suffix(1);
  if (word.size() < 3) return std::nullopt;
  std::optional<int> begun;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!names[i].starts_with(word)) continue;
    const int position = static_cast<int>(i) + 1;
    if (names[i] == word) return position;
    if (begun) return std::nullopt;
    begun = position;
  }
  return begun;
}

// English, German, French and Spanish.
constexpr std::array<std::string_view, 12> kMonths[] = {
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"},
    {"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
     "november", "dezember"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
     "octobre", "novembre", "décembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
     "octubre", "noviembre", "diciembre"}};
constexpr std::string_view kWeekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};
// EDTF numbers them from 21; "fall" stands beside "autumn".
constexpr std::string_view kSeasons[] = {"spring", "summer", "autumn", "winter"};

std::optional<int> take_named(Words& words, std::span<const std::string_view> names) {
  const auto result = named(words.peek(), names);
  if (result) words.take();
  return result;
}

std::optional<int> take_month(Words& words) {
  for (const auto& names : kMonths)
    if (const auto month = take_named(words, names)) return month;
  return std::nullopt;
}

// "14 de marzo de 2018"
void take_of(Words& words) {
  if (words.peek() == "de" || words.peek() == "del") words.take();
}

std::optional<int> take_season(Words& words) {
  if (words.peek() == "fall") {
    words.take();
    return 23;
  }
  const auto season = take_named(words, kSeasons);
  return season ? std::optional(*season + 20) : std::nullopt;
}

std::optional<int> take_quarter(Words& words) {
  const auto word = words.peek();
  if (word.size() != 2 || word[0] != 'q' || word[1] < '1' || word[1] > '4') return std::nullopt;
  words.take();
  return word[1] - '0' + 32;
}

// What is early, in the middle or late in a year is in one of its thirds, EDTF's 37 to 39.
std::optional<int> take_third(Words& words) {
  constexpr std::string_view kThirds[] = {"early", "mid", "late"};
  const auto word = words.peek();
  const auto* const found = std::ranges::find(kThirds, word);
  if (found == std::end(kThirds)) return std::nullopt;
  words.take();
  return static_cast<int>(found - std::begin(kThirds)) + 37;
}

std::optional<int> take_day(Words& words) {
  auto word = words.peek();
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "."})
    if (word.size() > ending.size() && word.ends_with(ending)) {
      word.resize(word.size() - ending.size());
      break;
    }
  const auto day = word.size() <= 2 ? small_number(word) : std::nullopt;
  if (day) words.take();
  return day;
}

// A year as EDTF, with its "BC" if one follows: of four digits, or of any number with an era.
std::optional<std::string> take_year(Words& words) {
  Words ahead = words;
  const auto digits = ahead.peek();
  const auto year = digits.size() <= 6 ? small_number(digits) : std::nullopt;
  if (!year) return std::nullopt;
  ahead.take();
  const auto era = ahead.peek();
  const bool before = era == "bc" || era == "bce" || era == "b.c." || era == "b.c.e.";
  const bool after = era == "ad" || era == "ce" || era == "a.d." || era == "c.e.";
  const bool era_given = before || after;
  if ((!era_given && digits.size() != 4) || (before && *year == 0)) return std::nullopt;
  if (era_given) ahead.take();
  words = ahead;
  return edtf_year(*year, before);
}

bool take_circa(Words& words) {
  const auto word = words.peek();
  const bool circa = word == "c." || word == "ca." || word == "c" || word == "ca" ||
                     word == "circa" || word == "about" || word == "around";
  if (circa) words.take();
  return circa;
}

std::optional<std::string> take_decade(Words& words) {
  const auto word = words.peek();
  if (word.size() != 5 || word[3] != '0' || word[4] != 's' || !is_all_digits(word.substr(0, 4)))
    return std::nullopt;
  words.take();
  return word.substr(0, 3) + 'X';
}

// The 19th century is 18XX.
std::optional<std::string> take_century(Words& words) {
  Words ahead = words;
  const auto ordinal = take_day(ahead);
  if (!ordinal || *ordinal == 0 || (ahead.peek() != "century" && ahead.peek() != "c."))
    return std::nullopt;
  ahead.take();
  words = ahead;
  return padded(*ordinal - 1, 2) + "XX";
}

std::string two_digits(int value) {
  return padded(value, 2);
}

// Month and day around the month's name, then the year and the time of day.
std::optional<std::string> take_named_day(Words& words) {
  take_named(words, kWeekdays);
  Words ahead = words;
  if (ahead.peek() == "le") ahead.take();
  auto day = take_day(ahead);
  take_of(ahead);
  const auto month = take_month(ahead);
  if (!month) return std::nullopt;
  if (!day) {
    Words with_day = ahead;
    day = take_day(with_day);
    if (day) ahead = with_day;
  }
  take_of(ahead);
  const auto year = take_year(ahead);
  if (!year) return std::nullopt;
  words = ahead;
  std::string date = *year + '-' + two_digits(*month);
  if (!day) return date;
  date += '-' + two_digits(*day);
  if (words.peek() == "at") words.take();
  const auto result = with_clock(date, words.rest());
  if (result)
    while (!words.done()) words.take();
  return result;
}

std::optional<std::string> edtf_from_words(std::string_view text) {
  Words words(text);
  bool circa = take_circa(words);
  auto part = take_season(words);
  if (!part) part = take_quarter(words);
  if (!part) {
    part = take_third(words);
    circa = circa || part;
  }

  std::optional<std::string> date;
  if (part) {
    if (words.peek() == "of") words.take();
    date = take_year(words);
  } else {
    date = take_named_day(words);
    if (!date) date = take_decade(words);
    if (!date) date = take_century(words);
    if (!date) {
      date = take_year(words);
      if (date) part = take_quarter(words);
    }
  }
  if (!date || !words.done()) return std::nullopt;
  if (part) *date += '-' + two_digits(*part);
  return *date + (circa ? "~" : "");
}

}  // namespace

std::optional<std::string> edtf_of_single(std::string_view text, std::optional<DateOrder> order) {
  text = trimmed(text);
  if (text.empty()) return std::nullopt;
  if (const auto date = edtf_from_numbers(text, order)) return date;
  if (const auto date = edtf_from_compact(text)) return date;
  return edtf_from_words(text);
}

bool needs_date_order(std::string_view text) {
  if (const auto range = range_ends(text))
    return needs_date_order(range->first) || needs_date_order(range->second);
  const auto date = numeric_date(text);
  return date && date->unordered() && date->parts[0] <= 12 && date->parts[1] <= 12 &&
         date->parts[0] != date->parts[1];
}

std::optional<DateOrder> shown_date_order(std::string_view text) {
  const auto date = numeric_date(text);
  if (!date || !date->unordered()) return std::nullopt;
  const bool first_is_day = date->parts[0] > 12;
  const bool second_is_day = date->parts[1] > 12;
  if (first_is_day == second_is_day) return std::nullopt;
  return first_is_day ? DateOrder::day_first : DateOrder::month_first;
}

std::string why_no_date(std::string_view text) {
  text = trimmed(text);
  const auto date = numeric_date(text);
  const bool is_short = date && date->count == 3 && std::ranges::max(date->widths) <= 2;
  if (is_short) return "has a year of two digits; which century is meant cannot be known";
  if (is_all_digits(text) && text.size() == 5)
    return "may be a spreadsheet's number of a day; give the column the format of a date there";
  if (is_all_digits(text) && text.size() >= 9)
    return "may be a Unix time, which is read where the column's name says so: unix_time";
  return {};
}

void DateOrderEvidence::add(std::string_view cell) {
  if (const auto range = range_ends(cell)) {
    add(range->first);
    add(range->second);
  }
  const auto shown = shown_date_order(cell);
  if (shown == DateOrder::month_first) month_first_ = true;
  if (shown == DateOrder::day_first) day_first_ = true;
}

std::optional<DateOrder> DateOrderEvidence::order() const {
  if (month_first_ == day_first_) return std::nullopt;
  return month_first_ ? DateOrder::month_first : DateOrder::day_first;
}

}  // namespace timeloom
