#include <algorithm>

#include "time/edtf_check.hpp"
#include "time/edtf_value.hpp"

namespace timeloom {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr int kMostYearDigits = 18;  // that fit 64 bits
constexpr std::size_t kLongestQuote = 60;

// The text may be anything at all; a message is short and plain.
std::string quote(std::string_view text) {
  std::string quoted(text.substr(0, kLongestQuote));
  std::replace_if(
      quoted.begin(), quoted.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return quoted + (text.size() > kLongestQuote ? "..." : "");
}

// Reads from the front of a text. The first fault stays; what is read after it does not count.
class Reader {
public:
  explicit Reader(std::string_view text) : text_(text) {}

  Edtf read() {
    if (text_.empty()) fault("there is no date");
    if (peek() == '[' || peek() == '{') return read_set();
    if (text_.find('/') != std::string_view::npos) return read_interval();
    EdtfPoint point = read_point();
    expect_end();
    return point;
  }

  const std::string& message() const { return message_; }

private:
  char peek(std::size_t ahead = 0) const {
    return position_ + ahead < text_.size() ? text_[position_ + ahead] : '\0';
  }
  bool at_end() const { return position_ == text_.size(); }
  bool skip(std::string_view token) {
    if (text_.substr(position_, token.size()) != token) return false;
    position_ += token.size();
    return true;
  }
  void fault(std::string message) {
    if (message_.empty()) message_ = std::move(message);
  }
  void unexpected_here(std::string_view wanted) {
    fault(at_end()
              ? std::string(wanted) + " is missing at the end"
              : std::string(wanted) + " is expected at \"" + quote(text_.substr(position_)) + '"');
  }
  void expect_end() {
    if (!at_end()) fault('"' + quote(text_.substr(position_)) + "\" is not part of a date");
  }

  EdtfQualifier read_qualifier() {
    if (skip("?")) return EdtfQualifier::uncertain;
    if (skip("~")) return EdtfQualifier::approximate;
    if (skip("%")) return EdtfQualifier::both;
    return EdtfQualifier::none;
  }

  std::size_t count_digits() const {
    std::size_t count = 0;
    while (is_digit(peek(count)) || peek(count) == 'X') ++count;
    return count;
  }

  // Digits and X.
  EdtfNumber read_number(std::size_t count) {
    EdtfNumber number;
    number.digits = static_cast<std::uint8_t>(count);
    for (std::size_t left = count; left > 0; --left, ++position_) {
      const bool is_unspecified = peek() == 'X';
      number.value = number.value * 10 + (is_unspecified ? 0 : peek() - '0');
      if (is_unspecified) number.unspecified |= static_cast<std::uint8_t>(1u << (left - 1));
    }
    return number;
  }

  // Exactly two plain digits, part of a clock time.
  int read_two_digits(std::string_view name) {
    if (!is_digit(peek()) || !is_digit(peek(1)) || is_digit(peek(2))) {
      unexpected_here("a two-digit " + std::string(name));
      return 0;
    }
    const int value = (peek() - '0') * 10 + peek(1) - '0';
    position_ += 2;
    return value;
  }

  // What follows "E" or "S": a small number without leading zeros.
  std::uint8_t read_count(std::string_view name) {
    const bool is_count =
        peek() >= '1' && peek() <= '9' && !(is_digit(peek(1)) && is_digit(peek(2)));
    if (!is_count) {
      unexpected_here("the number of " + std::string(name) + " (1 to 99)");
      return 0;
    }
    int value = 0;
    for (; is_digit(peek()); ++position_) value = value * 10 + peek() - '0';
    return static_cast<std::uint8_t>(value);
  }

  void read_plain_year(EdtfDate& date) {
    date.is_negative = skip("-");
    const std::size_t count = count_digits();
    if (count == 4) {
      date.year = read_number(4);
      return;
    }
    const std::string digits = quote(text_.substr(position_, count));
    const char next = peek(count);
    if (count > 0 && count < 4 && (next == 'x' || next == 'u')) {
      fault("an unspecified digit is a capital X");
    } else if (count == 0) {
      unexpected_here("a four-digit year");
    } else if (count < 4) {
      fault("a year has four digits: \"" + std::string(4 - count, '0') + digits + "\"");
    } else if (count == 8 && digits.find('X') == std::string::npos) {
      fault("a date has dashes (\"" + digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' +
            digits.substr(6) + "\") and a year of more than four digits a Y (\"Y" + digits + "\")");
    } else {
      fault("a year of more than four digits begins with Y: \"Y" + digits + "\"");
    }
  }

  void read_letter_year(EdtfDate& date) {
    date.has_letter = true;
    date.is_negative = skip("-");
    const std::size_t count = count_digits();
    const std::string_view digits = text_.substr(position_, count);
    if (count == 0) return unexpected_here("a year");
    if (digits.find('X') != std::string_view::npos) {
      return fault("a year that begins with Y has no unspecified digits");
    }
    if (digits[0] == '0') return fault("a year that begins with Y has no leading zeros");
    if (count > kMostYearDigits) return fault("the year " + quote(digits) + " is out of range");
    date.year = read_number(count);
    if (skip("E")) {
      date.exponent = read_count("zeros");
    } else if (count <= 4) {
      fault("a year of up to four digits has no Y");
    }
  }

  void read_significant_digits(EdtfDate& date) {
    if (!skip("S")) return;
    date.significant_digits = read_count("significant digits");
    if (date.year.unspecified != 0) fault("a year has X or S, not both");
    if (date.significant_digits > date.year.digits + date.exponent) {
      fault("the year has fewer than " + std::to_string(date.significant_digits) + " digits");
    }
  }

  // "-06", with its qualifiers; nothing if no dash follows.
  void read_part(EdtfDate& date, EdtfNumber& part, std::size_t index, std::string_view name) {
    if (!skip("-")) return;
    date.before[index] = read_qualifier();
    if (count_digits() != 2) return unexpected_here("a two-digit " + std::string(name));
    part = read_number(2);
    date.after[index] = read_qualifier();
  }

  EdtfDate read_date() {
    EdtfDate date;
    date.before[0] = read_qualifier();
    if (skip("Y")) {
      read_letter_year(date);
    } else {
      read_plain_year(date);
    }
    if (!message_.empty()) return date;
    read_significant_digits(date);
    date.after[0] = read_qualifier();

    const bool is_year_alone = date.exponent > 0 || date.significant_digits > 0;
    if (is_year_alone && peek() == '-') fault("a year with E or S has no months");
    read_part(date, date.month, 1, "month");
    if (date.month.is_stated()) read_part(date, date.day, 2, "day");
    if (message_.empty()) fault(find_fault(date));
    return date;
  }

  void read_fraction(EdtfTime& time) {
    if (!skip(".") && !skip(",")) return;
    if (!is_digit(peek())) return unexpected_here("a fraction of a second");
    std::uint32_t unit = 100'000'000;
    for (; is_digit(peek()); ++position_, unit /= 10) {
      if (unit == 0) continue;
      time.nanosecond += unit * static_cast<std::uint32_t>(peek() - '0');
      ++time.fraction_digits;
    }
  }

  EdtfOffset read_offset() {
    EdtfOffset offset;
    if (skip("Z")) {
      offset.form = EdtfOffset::Form::utc;
    } else if (peek() == '+' || peek() == '-') {
      offset.is_negative = peek() == '-';
      ++position_;
      offset.form = EdtfOffset::Form::hours;
      offset.hours = read_two_digits("hour of the offset (\"+02:00\")");
      if (skip(":")) {
        offset.form = EdtfOffset::Form::hours_and_minutes;
        offset.minutes = read_two_digits("minute of the offset");
      }
    }
    return offset;
  }

  EdtfTime read_time() {
    EdtfTime time;
    time.hour = read_two_digits("hour");
    if (skip(":")) time.minute = read_two_digits("minute");
    if (time.minute && skip(":")) {
      time.second = read_two_digits("second");
      read_fraction(time);
    }
    time.offset = read_offset();
    time.after = read_qualifier();
    if (message_.empty()) fault(find_fault(time));
    return time;
  }

  EdtfPoint read_point() {
    EdtfPoint point{read_date(), std::nullopt};
    if (!skip("T") && !(peek() == ' ' && is_digit(peek(1)) && skip(" "))) return point;
    const EdtfDate& date = point.date;
    const bool is_plain =
        (date.year.unspecified | date.month.unspecified | date.day.unspecified) == 0 &&
        date.before == std::array<EdtfQualifier, 3>{} &&
        date.after == std::array<EdtfQualifier, 3>{};
    if (!date.day.is_stated() || !is_plain) {
      fault("a time of day needs a full date without qualifiers before it");
    }
    point.time = read_time();
    return point;
  }

  EdtfEnd read_end() {
    if (at_end() || peek() == '/') return EdtfUnknown{};
    if (skip("..")) return EdtfOpen{};
    return read_point();
  }

  EdtfInterval read_interval() {
    EdtfInterval interval;
    interval.start = read_end();
    if (!skip("/")) unexpected_here("\"/\"");
    interval.end = read_end();
    expect_end();
    if (!std::holds_alternative<EdtfPoint>(interval.start) &&
        !std::holds_alternative<EdtfPoint>(interval.end)) {
      fault("an interval needs a date at one end at least");
    }
    return interval;
  }

  EdtfMember read_member() {
    EdtfMember member;
    member.is_range = skip("..");
    if (member.is_range) {
      member.last = read_date();
      return member;
    }
    member.first = read_date();
    member.is_range = skip("..");
    const bool is_closed = member.is_range && !at_end() &&
                           std::string_view(",]}").find(peek()) == std::string_view::npos;
    if (is_closed) member.last = read_date();
    return member;
  }

  EdtfSet read_set() {
    EdtfSet set;
    set.is_all = peek() == '{';
    ++position_;
    do {
      set.members.push_back(read_member());
      if (set.members.size() > 1 && !set.members.back().first) {
        fault("only the first member of a set is open at its start");
      }
    } while (message_.empty() && skip(","));
    if (!skip(set.is_all ? "}" : "]")) unexpected_here(set.is_all ? "\"}\"" : "\"]\"");
    expect_end();
    for (std::size_t i = 0; i + 1 < set.members.size(); ++i) {
      const EdtfMember& member = set.members[i];
      if (member.is_range && !member.last)
        fault("only the last member of a set is open at its end");
    }
    return set;
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::string message_;
};

}  // namespace

Result<Edtf> parse_edtf(std::string_view text) {
  Reader reader(text);
  Edtf value = reader.read();
  if (reader.message().empty()) return value;
  return fail(text.empty() ? reader.message() : quote(text) + ": " + reader.message());
}

}  // namespace timeloom
