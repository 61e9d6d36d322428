#include "host/json_check.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/byte_words.hpp"

namespace timeloom {

namespace {

constexpr int kDeepest = 1000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_hexadecimal(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Each function passes over what it is named after, or answers false.
class Checker {
public:
  explicit Checker(std::string_view text) : text_(text) {}

  bool whole_object() {
    pass_blanks();
    if (peek() != '{' || !value(0)) return false;
    pass_blanks();
    return at_ == text_.size();
  }

private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool pass(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool pass(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  void pass_blanks() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r'))
      ++at_;
  }

  bool value(int depth) {
    switch (peek()) {
      case '{':
        return items('}', depth, true);
      case '[':
        return items(']', depth, false);
      case '"':
        return string();
      case 't':
        return pass("true");
      case 'f':
        return pass("false");
      case 'n':
        return pass("null");
      default:
        return number();
    }
  }

  bool items(char end, int depth, bool with_names) {
    if (depth == kDeepest) return false;
    ++at_;
    pass_blanks();
    if (pass(end)) return true;
    for (;;) {
      pass_blanks();
      if (with_names) {
        if (!string()) return false;
        pass_blanks();
        if (!pass(':')) return false;
        pass_blanks();
      }
      if (!value(depth + 1)) return false;
      pass_blanks();
      if (pass(end)) return true;
      if (!pass(',')) return false;
    }
  }

  bool string() {
    if (!pass('"')) return false;
    for (; at_ < text_.size(); ++at_) {
      pass_plain_words();
      if (at_ == text_.size()) return false;
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c == '\\' && !escape()) return false;
    }
    return false;
  }

  // Eight characters at a time, up to one that means something or where fewer are left.
  void pass_plain_words() {
    if constexpr (std::endian::native != std::endian::little) return;
    for (; text_.size() - at_ >= sizeof(std::uint64_t); at_ += sizeof(std::uint64_t)) {
      const auto word = load_word(text_.data() + at_);
      const auto marks = bytes_equal(word, '"') | bytes_equal(word, '\\') | bytes_below(word, ' ');
      if (marks == 0) continue;
      at_ += static_cast<std::size_t>(std::countr_zero(marks)) / 8;
      return;
    }
  }

  // Up to its last character, which the caller passes. A high surrogate needs its low one behind
  // it.
  bool escape() {
    ++at_;
    constexpr std::string_view single = "\"\\/bfnrt";
    if (peek() != 'u') return at_ < text_.size() && single.find(peek()) != single.npos;
    const auto unit = four_digits();
    if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) return false;
    if (unit < 0xD800 || unit > 0xDFFF) return true;
    ++at_;
    if (!pass('\\') || peek() != 'u') return false;
    const auto low = four_digits();
    return low >= 0xDC00 && low <= 0xDFFF;
  }

  int four_digits() {
    int code = 0;
    for (int digit = 0; digit < 4; ++digit) {
      ++at_;
      const char c = peek();
      if (!is_hexadecimal(c)) return -1;
      code = code * 16 + (is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return code;
  }

  bool digits() {
    const auto begin = at_;
    while (is_digit(peek())) ++at_;
    return at_ > begin;
  }

  bool number() {
    pass('-');
    if (!pass('0') && !digits()) return false;
    if (pass('.') && !digits()) return false;
    if (pass('e') || pass('E')) {
      if (!pass('+')) pass('-');
      if (!digits()) return false;
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_json_object(std::string_view text) {
  return Checker(text).whole_object();
}

}  // namespace timeloom
