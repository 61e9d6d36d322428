// A place in a text that moves on over what it recognises and stays where it does not. Cheap to
// copy, so that a guess is made on a copy.
#pragma once

#include <optional>
#include <string_view>

namespace timeloom {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_word_character(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c);
}

class TextCursor {
public:
  explicit TextCursor(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  // Before the cursor, '\0' at the beginning.
  char previous(std::size_t back = 1) const { return back <= at_ ? text_[at_ - back] : '\0'; }
  std::string_view since(std::size_t begin) const { return text_.substr(begin, at_ - begin); }
  void advance(std::size_t count = 1) { at_ += count; }
  bool at_word_end() const { return !is_word_character(peek()); }

  bool character(char wanted);
  // Blanks, tabs, single line breaks and the no-break and thin blanks of typeset text; a few at
  // most, so that no guess costs more than its length.
  bool blanks();
  // Hyphens and en dashes of all sorts, and the minus sign.
  bool dash();
  // Up to `most_digits` digits with no digit behind them.
  std::optional<unsigned> number(int most_digits);
  // The same with or without commas between thousands, "22,356".
  std::optional<unsigned> grouped_number(int most_digits);
  // Letters and digits, as many as there are.
  std::string_view word();

  // An abbreviation such as "F. Supp. 2d": a '.' of the pattern stands for a full stop, blanks,
  // both or nothing, as people write all of "F.Supp. 2d" and "FSupp2d"; a blank elsewhere for
  // blanks. Its capitals must be capitals in the text, its small letters may be. The word must end
  // behind it.
  bool abbreviation(std::string_view pattern);

private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace timeloom
