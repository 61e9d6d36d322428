#include "time/edtf_check.hpp"

#include "time/civil.hpp"
#include "time/month_names.hpp"

namespace timeloom {

namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Its sign does not matter to leap years.
bool can_be_leap_year(const EdtfNumber& year) {
  if (year.unspecified == 0) return is_leap_year(year.value);
  for (std::int64_t candidate = 0; candidate <= 9'999; candidate += 4) {
    if (is_leap_year(candidate) && year.admits(candidate)) return true;
  }
  return false;
}

int last_day(const EdtfDate& date, int month) {
  return month == 2 && can_be_leap_year(date.year) ? 29 : days_in_month(2001, month);
}

bool has_such_day(const EdtfDate& date, int month) {
  if (date.day.unspecified == 0) {
    return date.day.value >= 1 && date.day.value <= last_day(date, month);
  }
  for (int day = 1; day <= last_day(date, month); ++day) {
    if (date.day.admits(day)) return true;
  }
  return false;
}

std::string year_in_words(const EdtfDate& date) {
  EdtfDate year;
  year.has_letter = date.has_letter;
  year.is_negative = date.is_negative;
  year.year = date.year;
  return print_edtf(EdtfPoint{year, std::nullopt});
}

std::string find_month_fault(const EdtfNumber& month) {
  if (month.unspecified == 0 && month.value >= 1 && month.value <= 12) return {};
  for (int candidate = 1; candidate <= 12; ++candidate) {
    if (month.admits(candidate)) return {};
  }
  const bool is_part_of_year = month.value >= 21 && month.value <= 41 && month.unspecified == 0;
  if (is_part_of_year) return {};
  if (month.unspecified != 0) return "no month has such a number";
  return "there is no month " + two_digits(static_cast<int>(month.value));
}

std::string find_day_fault(const EdtfDate& date) {
  if (date.month.unspecified == 0) {
    const int month = static_cast<int>(date.month.value);
    if (month > 12) return "a season or other part of a year has no days";
    if (has_such_day(date, month)) return {};
    if (date.day.unspecified == 0 && date.day.value == 0) return "there is no day 00";
    return std::string(month_name(month)) + ' ' + year_in_words(date) + " has " +
           std::to_string(last_day(date, month)) + " days";
  }
  for (int month = 1; month <= 12; ++month) {
    if (date.month.admits(month) && has_such_day(date, month)) return {};
  }
  return "no such month has such a day";
}

}  // namespace

bool EdtfNumber::admits(std::int64_t number) const {
  std::int64_t rest = value;
  for (int n = 0; n < digits; ++n, rest /= 10, number /= 10) {
    const bool is_specified = (unspecified >> n & 1) == 0;
    if (is_specified && rest % 10 != number % 10) return false;
  }
  return number == 0;
}

std::string find_fault(const EdtfDate& date) {
  if (date.is_negative && date.year.value == 0 && date.year.unspecified == 0) {
    return "the year 0000 has no sign";
  }
  if (!date.month.is_stated()) return {};
  if (std::string fault = find_month_fault(date.month); !fault.empty()) return fault;
  return date.day.is_stated() ? find_day_fault(date) : std::string();
}

std::string find_fault(const EdtfTime& time) {
  const int minute = time.minute.value_or(0);
  const int second = time.second.value_or(0);
  if (time.hour > 24) return "there is no hour " + std::to_string(time.hour);
  if (time.hour == 24) {
    const bool is_midnight =
        time.second.has_value() && minute == 0 && second == 0 && time.nanosecond == 0;
    if (!is_midnight) return "hour 24 is only written as 24:00:00, the end of the day";
  }
  if (minute > 59) return "there is no minute " + std::to_string(minute);
  if (second > 60) return "there is no second " + std::to_string(second);
  if (time.offset.hours > 23) {
    return "there is no offset of " + std::to_string(time.offset.hours) + " hours";
  }
  if (time.offset.minutes > 59) {
    return "there is no offset of " + std::to_string(time.offset.minutes) + " minutes";
  }
  return {};
}

}  // namespace timeloom
