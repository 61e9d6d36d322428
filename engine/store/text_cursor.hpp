// A place in a text that moves on over what it recognises and stays where it does not. Cheap to
// copy, so that a guess is made on a copy.
#pragma once

#include <array>
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
namespace detail {

constexpr std::array<bool, 256> word_characters = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char c = static_cast<char>(byte);
    table[byte] = is_digit(c) || is_upper(c) || is_lower(c);
  }
  return table;
}();

}  // namespace detail

constexpr bool is_word_character(char c) {
  return detail::word_characters[static_cast<unsigned char>(c)];
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

  bool character(char wanted) {
    if (at_end() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  // Blanks, tabs, single line breaks and the no-break and thin blanks of typeset text; a few at
  // most, so that no guess costs more than its length.
  bool blanks();
  // Hyphens and en dashes of all sorts, and the minus sign.
  bool dash();
  // Up to `most_digits` digits with no digit behind them.
  std::optional<unsigned> number(int most_digits) {
    auto end = at_;
    unsigned value = 0;
    for (; end < text_.size() && is_digit(text_[end]); ++end) {
      if (most_digits-- == 0) return std::nullopt;
      value = value * 10 + static_cast<unsigned>(text_[end] - '0');
    }
    if (end == at_) return std::nullopt;
    at_ = end;
    return value;
  }
  // The same with or without commas between thousands, "22,356".
  std::optional<unsigned> grouped_number(int most_digits);
  // Letters and digits, as many as there are.
  std::string_view word() {
    const auto begin = at_;
    while (at_ < text_.size() && is_word_character(text_[at_])) ++at_;
    return since(begin);
  }

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
