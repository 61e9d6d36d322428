#include "time/civil.hpp"
#include "time/edtf_point.hpp"

namespace timeloom {

namespace {

constexpr std::int64_t kLastPlainYear = 9'999;

int count_digits(std::int64_t value) {
  return static_cast<int>(std::to_string(value).size());
}

EdtfNumber two_digits(int value) {
  return {value, 2, 0};
}

// A plain or letter year; `open_digits` of its trailing digits are not specified or significant.
EdtfDate year_date(std::int64_t year, int open_digits) {
  std::int64_t unit = 1;
  for (int i = 0; i < open_digits; ++i) unit *= 10;
  EdtfDate date;
  date.is_negative = year < 0;
  const std::int64_t magnitude = (year < 0 ? -year : year) / unit * unit;
  if (magnitude + unit - 1 <= kLastPlainYear) {
    const auto unspecified = static_cast<std::uint8_t>((1 << open_digits) - 1);
    date.year = {magnitude, 4, unspecified};
    return date;
  }
  if (magnitude == 0) return year_date(year, 0);  // no EDTF text says "the first million years"
  const int digits = count_digits(magnitude);
  date.has_letter = true;
  date.year = {magnitude, static_cast<std::uint8_t>(digits), 0};
  if (open_digits > 0) date.significant_digits = static_cast<std::uint8_t>(digits - open_digits);
  return date;
}

// "Y17E7" is shorter than "Y170000000".
void shorten_year(EdtfDate& date) {
  if (!date.has_letter) return;
  std::int64_t mantissa = date.year.value;
  int zeros = 0;
  for (; mantissa % 10 == 0; mantissa /= 10) ++zeros;
  if (zeros < 3) return;
  date.year = {mantissa, static_cast<std::uint8_t>(date.year.digits - zeros), 0};
  date.exponent = static_cast<std::uint8_t>(zeros);
}

// 0 where no part of a year with this precision begins in this month.
int part_of_year_code(int month, Precision precision) {
  switch (precision) {
    case Precision::half_year:
      return month % 6 == 1 ? 40 + month / 6 : 0;
    case Precision::third_year:
      return month % 4 == 1 ? 37 + month / 4 : 0;
    case Precision::season:
      return month % 3 == 0 ? 20 + month / 3 : 0;
    case Precision::quarter:
      return month % 3 == 1 ? 33 + month / 3 : 0;
    default:
      return 0;
  }
}

void state_fraction(EdtfTime& time, Precision precision) {
  const int groups = static_cast<int>(precision) - static_cast<int>(Precision::second);
  if (groups <= 0) return;
  // The number of digits tells the precision; zeros beyond that need not be said.
  const int least = groups * 3 - 2;
  std::uint32_t rest = time.nanosecond;
  for (int digit = 9; digit > groups * 3; --digit) rest /= 10;
  time.fraction_digits = groups * 3;
  for (; time.fraction_digits > least && rest % 10 == 0; rest /= 10) --time.fraction_digits;
}

EdtfTime state_time(const CivilTime& civil, Precision precision, bool is_local) {
  EdtfTime time;
  time.hour = civil.hour;
  time.offset.form = is_local ? EdtfOffset::Form::none : EdtfOffset::Form::utc;
  if (precision == Precision::hour) {
    // An hour that does not begin with an hour of UTC does so in some other zone.
    if (civil.minute != 0 && !is_local) {
      time.offset = {EdtfOffset::Form::hours_and_minutes, true, 0, civil.minute};
    }
    return time;
  }
  time.minute = civil.minute;
  if (precision == Precision::minute) return time;
  time.second = civil.second;
  time.nanosecond = civil.nanosecond;
  state_fraction(time, precision);
  if (time.fraction_digits == 0) time.nanosecond = 0;
  return time;
}

EdtfQualifier qualifier_of(const StatedTime& stated) {
  if (stated.is_uncertain) {
    return stated.is_approximate ? EdtfQualifier::both : EdtfQualifier::uncertain;
  }
  return stated.is_approximate ? EdtfQualifier::approximate : EdtfQualifier::none;
}

}  // namespace

EdtfPoint to_edtf_point(const StatedTime& stated) {
  const CivilTime civil = to_civil(stated.at);
  const EdtfQualifier qualifier = qualifier_of(stated);
  const Precision precision = stated.precision;
  EdtfPoint point;

  if (precision <= Precision::year) {
    point.date =
        year_date(civil.date.year, static_cast<int>(Precision::year) - static_cast<int>(precision));
    shorten_year(point.date);
    point.date.after[0] = qualifier;
    return point;
  }
  point.date = year_date(civil.date.year, 0);
  const int code = part_of_year_code(civil.date.month, precision);
  point.date.month = two_digits(code > 0 ? code : civil.date.month);
  if (precision <= Precision::month) {
    point.date.after[1] = qualifier;
    return point;
  }
  point.date.day = two_digits(civil.date.day);
  if (precision == Precision::day) {
    point.date.after[2] = qualifier;
    return point;
  }
  point.time = state_time(civil, precision, stated.is_local);
  point.time->after = qualifier;
  return point;
}

}  // namespace timeloom
