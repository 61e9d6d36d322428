#include "store/docket_number.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace timeloom {

namespace {

struct Type {
  std::string_view written, type;
};

constexpr std::array<Type, 17> kTypes{{{"criminal", "cr"},
                                       {"crim", "cr"},
                                       {"civil", "cv"},
                                       {"civ", "cv"},
                                       {"misc", "mc"},
                                       {"cr", "cr"},
                                       {"cv", "cv"},
                                       {"mc", "mc"},
                                       {"mj", "mj"},
                                       {"md", "md"},
                                       {"ml", "ml"},
                                       {"gj", "gj"},
                                       {"bk", "bk"},
                                       {"ap", "ap"},
                                       {"sw", "sw"},
                                       {"po", "po"},
                                       {"c", "cv"}}};

char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// The letters at the cursor, whatever follows them: "cv1740" runs on.
std::string_view read_type(TextCursor& cursor) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  while (is_upper(guess.peek()) || is_lower(guess.peek())) guess.advance();
  const auto letters = guess.since(begin);
  for (const auto& [written, type] : kTypes) {
    if (written.size() != letters.size() || !std::ranges::equal(letters, written, {}, to_lower))
      continue;
    guess.character('.');
    cursor = guess;
    return type;
  }
  return {};
}

// 12 or 2012.
std::optional<unsigned> read_year(TextCursor& cursor) {
  TextCursor guess = cursor;
  const auto begin = guess.at();
  const auto year = guess.number(4);
  const auto digits = guess.at() - begin;
  if (!year || (digits != 2 && (digits != 4 || *year < 1900 || *year > 2099))) return std::nullopt;
  cursor = guess;
  return *year % 100;
}

void skip_separator(TextCursor& cursor) {
  if (!cursor.dash()) cursor.blanks();
}

// "-RSM", "-PHX-DJH", "-N".
void skip_initials(TextCursor& cursor) {
  constexpr std::size_t kLongest = 6;
  TextCursor guess = cursor;
  while (guess.dash()) {
    const auto size = guess.word().size();
    if (size == 0 || size > kLongest) return;
    cursor = guess;
  }
}

}  // namespace

std::optional<DocketNumber> read_docket_number(TextCursor& cursor) {
  TextCursor guess = cursor;
  DocketNumber number;
  if (is_digit(guess.peek()) && guess.peek(1) == ':') {
    number.office = guess.peek();
    guess.advance(2);
  }
  number.type = is_digit(guess.peek()) ? std::string_view() : read_type(guess);
  if (!number.type.empty()) {
    skip_separator(guess);
    if (guess.abbreviation("No.")) guess.blanks();
  }
  const auto year = read_year(guess);
  if (!year) return std::nullopt;
  number.year = *year;
  const auto behind_year = guess;
  skip_separator(guess);
  if (number.type.empty()) {
    number.type = read_type(guess);
    if (number.type.empty()) {
      guess = behind_year;
      if (!guess.dash()) return std::nullopt;
    } else {
      skip_separator(guess);
    }
  } else if (guess.at() == behind_year.at()) {
    return std::nullopt;
  }
  const auto serial = guess.number(6);
  if (!serial || *serial == 0 || !guess.at_word_end()) return std::nullopt;
  // "12-04-2018" is a date.
  if (guess.peek() == '-' && is_digit(guess.peek(1))) return std::nullopt;
  number.serial = *serial;
  skip_initials(guess);
  cursor = guess;
  return number;
}

std::optional<std::string> docket_name(const Court& court, const DocketNumber& number) {
  std::array<char, 32> text{};
  if (court.level != CourtLevel::district && court.level != CourtLevel::bankruptcy) {
    if (!number.type.empty()) return std::nullopt;
    std::snprintf(text.data(), text.size(), "/%02u-%u", number.year, number.serial);
  } else {
    const std::string_view usual = court.level == CourtLevel::district ? "cv" : "bk";
    const std::string type(number.type.empty() ? usual : number.type);
    std::snprintf(text.data(), text.size(), "/%02u-%s-%05u", number.year, type.c_str(),
                  number.serial);
  }
  return std::string(court.id) + text.data();
}

std::optional<std::string> state_docket_name(const Court& court, std::string_view written) {
  constexpr std::size_t kLongest = 24;
  std::string number;
  for (const char c : written) {
    if (c == ' ') continue;
    if (!is_word_character(c) && c != '-' && c != '.' && c != '/') return std::nullopt;
    number += is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  }
  if (number.size() > kLongest || std::ranges::none_of(number, is_digit)) return std::nullopt;
  return std::string(court.id) + "/" + number;
}

}  // namespace timeloom
