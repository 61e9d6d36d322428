// EDTF values of every form, made by chance; each prints to a text that the standard allows.
#pragma once

#include "time/edtf_value.hpp"
#include "time_test.hpp"

namespace timeloom::test {

class RandomEdtf {
public:
  explicit RandomEdtf(Chance& chance) : chance_(chance) {}

  Edtf value() {
    switch (chance_.small(0, 3)) {
      case 0:
        return set();
      case 1:
        return interval();
      default:
        return point();
    }
  }

  EdtfDate date() {
    EdtfDate date;
    date.is_negative = chance_.one_in(6);
    if (chance_.one_in(6)) {
      set_letter_year(date);
    } else {
      date.year = number(chance_.between(1, 9'999), 4, 5);
      if (date.year.unspecified == 0 && chance_.one_in(8)) {
        date.significant_digits = static_cast<std::uint8_t>(chance_.small(1, 4));
      }
    }
    qualify(date, 0);
    if (date.exponent > 0 || date.significant_digits > 0 || chance_.one_in(4)) return date;
    if (chance_.one_in(6)) {
      date.month = number(chance_.between(21, 41), 2, 0);
      qualify(date, 1);
      return date;
    }
    date.month = number(chance_.between(1, 12), 2, 6);
    qualify(date, 1);
    if (chance_.one_in(3)) return date;
    date.day = number(chance_.between(1, 28), 2, 6);
    qualify(date, 2);
    return date;
  }

  EdtfTime time() {
    EdtfTime time;
    time.hour = chance_.small(0, 23);
    if (!chance_.one_in(6)) time.minute = chance_.small(0, 59);
    if (time.minute && !chance_.one_in(4)) time.second = chance_.small(0, 59);
    if (time.second && chance_.one_in(2)) {
      time.fraction_digits = chance_.small(1, 9);
      std::uint32_t unit = 1;
      for (int digit = time.fraction_digits; digit < 9; ++digit) unit *= 10;
      time.nanosecond = static_cast<std::uint32_t>(chance_.between(0, 999'999'999)) / unit * unit;
    }
    time.offset.form = static_cast<EdtfOffset::Form>(chance_.small(0, 3));
    if (time.offset.form >= EdtfOffset::Form::hours) {
      time.offset.is_negative = chance_.one_in(2);
      time.offset.hours = chance_.small(0, 23);
    }
    if (time.offset.form == EdtfOffset::Form::hours_and_minutes) {
      time.offset.minutes = chance_.small(0, 59);
    }
    if (chance_.one_in(5)) time.after = qualifier();
    return time;
  }

private:
  EdtfQualifier qualifier() { return static_cast<EdtfQualifier>(chance_.small(0, 3)); }

  void qualify(EdtfDate& date, std::size_t component) {
    if (chance_.one_in(5)) date.before[component] = qualifier();
    if (chance_.one_in(5)) date.after[component] = qualifier();
  }

  // One digit in `one_unspecified` is an X; 0 for none.
  EdtfNumber number(std::int64_t value, int digits, int one_unspecified) {
    EdtfNumber number{0, static_cast<std::uint8_t>(digits), 0};
    std::int64_t unit = 1;
    for (int n = 0; n < digits; ++n, unit *= 10, value /= 10) {
      if (one_unspecified > 0 && chance_.one_in(one_unspecified)) {
        number.unspecified = static_cast<std::uint8_t>(number.unspecified | 1 << n);
      } else {
        number.value += value % 10 * unit;
      }
    }
    return number;
  }

  void set_letter_year(EdtfDate& date) {
    date.has_letter = true;
    const bool has_exponent = chance_.one_in(2);
    const std::int64_t value =
        has_exponent ? chance_.between(1, 29'000) : chance_.between(10'000, 290'000'000'000);
    const int digits = static_cast<int>(std::to_string(value).size());
    date.year = {value, static_cast<std::uint8_t>(digits), 0};
    if (has_exponent) date.exponent = static_cast<std::uint8_t>(chance_.small(1, 7));
    if (chance_.one_in(2)) {
      const int least = digits + date.exponent > 9 ? digits + date.exponent - 9 : 1;
      date.significant_digits =
          static_cast<std::uint8_t>(chance_.small(least, digits + date.exponent));
    }
  }

  EdtfPoint point() {
    EdtfPoint point{date(), std::nullopt};
    if (chance_.one_in(3)) {
      point.date = EdtfDate{};
      point.date.is_negative = chance_.one_in(6);
      point.date.year = number(chance_.between(1, 9'999), 4, 0);
      point.date.month = number(chance_.between(1, 12), 2, 0);
      point.date.day = number(chance_.between(1, 28), 2, 0);
      point.time = time();
    }
    return point;
  }

  EdtfInterval interval() {
    switch (chance_.small(0, 5)) {
      case 0:
        return {EdtfOpen{}, point()};
      case 1:
        return {EdtfUnknown{}, point()};
      case 2:
        return {point(), EdtfOpen{}};
      case 3:
        return {point(), EdtfUnknown{}};
      default:
        return {point(), point()};
    }
  }

  EdtfSet set() {
    EdtfSet set;
    set.is_all = chance_.one_in(2);
    const int count = chance_.small(1, 5);
    for (int i = 0; i < count; ++i) {
      EdtfMember member;
      member.is_range = chance_.one_in(3);
      const bool is_open_start = member.is_range && i == 0 && chance_.one_in(2);
      const bool is_open_end = member.is_range && i == count - 1 && chance_.one_in(2);
      if (!is_open_start) member.first = date();
      if (member.is_range && (is_open_start || !is_open_end)) member.last = date();
      set.members.push_back(member);
    }
    return set;
  }

  Chance& chance_;
};

}  // namespace timeloom::test
