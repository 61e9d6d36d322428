#include "store/text_cursor.hpp"

#include <array>

namespace timeloom {

namespace {

constexpr int kMostBlanks = 4;

// No-break space, thin space, figure space, narrow no-break space.
constexpr std::array<std::string_view, 4> kTypesetBlanks{"\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\x87",
                                                         "\xE2\x80\xAF"};
// Hyphen, non-breaking hyphen, figure dash, en dash, minus sign.
constexpr std::array<std::string_view, 5> kTypesetDashes{
    "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x88\x92"};

constexpr std::string_view kApostrophe = "\xE2\x80\x99";

template <std::size_t Count>
std::size_t length_of_one(const std::array<std::string_view, Count>& spellings,
                          std::string_view rest) {
  for (const auto spelling : spellings)
    if (rest.starts_with(spelling)) return spelling.size();
  return 0;
}

bool matches(char pattern, char c) {
  return c == pattern || (is_lower(pattern) && c == pattern - 'a' + 'A');
}

}  // namespace

bool TextCursor::blanks() {
  const auto begin = at_;
  for (int count = 0; count < kMostBlanks; ++count) {
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at_;
      continue;
    }
    if (c != '\xC2' && c != '\xE2') break;
    const auto length = length_of_one(kTypesetBlanks, text_.substr(at_));
    if (length == 0) break;
    at_ += length;
  }
  return at_ > begin;
}

bool TextCursor::dash() {
  if (character('-')) return true;
  if (peek() != '\xE2') return false;
  const auto length = length_of_one(kTypesetDashes, text_.substr(at_));
  at_ += length;
  return length > 0;
}

std::optional<unsigned> TextCursor::grouped_number(int most_digits) {
  auto value = number(most_digits);
  while (value && *value < 1'000'000 && peek() == ',' && is_digit(peek(1)) && is_digit(peek(2)) &&
         is_digit(peek(3)) && !is_digit(peek(4))) {
    advance();
    value = *value * 1000 + *number(3);
  }
  return value;
}

bool TextCursor::abbreviation(std::string_view pattern) {
  TextCursor guess = *this;
  char before = '\0';
  for (std::size_t position = 0; position < pattern.size(); ++position) {
    const char wanted = pattern[position];
    if (wanted == '.') {
      guess.character('.');
      // Blanks behind the last one are not part of it.
      if (position + 1 < pattern.size()) guess.blanks();
    } else if (wanted == ' ') {
      if (before != '.' && !guess.blanks()) return false;
    } else if (wanted == '\'') {
      if (!guess.character('\'') && guess.text_.substr(guess.at_).starts_with(kApostrophe))
        guess.advance(kApostrophe.size());
    } else {
      if (!matches(wanted, guess.peek())) return false;
      guess.advance();
    }
    before = wanted;
  }
  if (guess.previous() != '.' && !guess.at_word_end()) return false;
  *this = guess;
  return true;
}

}  // namespace timeloom
