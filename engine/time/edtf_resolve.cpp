#include <algorithm>

#include "time/civil.hpp"
#include "time/edtf_point.hpp"
#include "time/time_zone.hpp"

namespace timeloom {

namespace {

constexpr int kWidestYearUnit = 9;  // a billion years is 10^9

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

Precision year_unit(int power) {
  return static_cast<Precision>(static_cast<int>(Precision::year) - power);
}

// Where a part of a year begins, for the codes 21 to 41. Seasons are the meteorological ones; those
// of no named hemisphere are the northern ones, and a winter begins in December of its year.
struct PartOfYear {
  int first_month;
  Precision precision;
};

PartOfYear part_of_year(int code) {
  if (code <= 28) return {3 + (code - 21) % 4 * 3, Precision::season};
  if (code <= 32) return {(code - 29 + 2) % 4 * 3 + 3, Precision::season};
  if (code <= 36) return {(code - 33) * 3 + 1, Precision::quarter};
  if (code <= 39) return {(code - 37) * 4 + 1, Precision::third_year};
  return {(code - 40) * 6 + 1, Precision::half_year};
}

struct DateUnit {
  CivilDate first;
  Precision precision = Precision::day;
};

// How many trailing digits of the year are open.
int open_year_digits(const EdtfDate& date) {
  if (date.significant_digits > 0) {
    return date.year.digits + date.exponent - date.significant_digits;
  }
  int count = 0;
  for (int rest = date.year.unspecified; rest > 0; rest >>= 1) ++count;
  return count;
}

Result<DateUnit> resolve_year(const EdtfDate& date) {
  const int open_digits = open_year_digits(date);
  if (date.year.digits + date.exponent > 18) {
    return fail("the year is beyond the 292 billion years that can be shown");
  }
  const std::int64_t written = date.year.value * power_of_ten(date.exponent);
  if (open_digits > kWidestYearUnit && written < kLastYear) {
    return fail("the year is known to less than a billion years, the coarsest unit");
  }
  const std::int64_t unit = power_of_ten(open_digits);
  const std::int64_t magnitude = written / unit * unit;
  const std::int64_t year = date.is_negative ? -(magnitude + unit - 1) : magnitude;
  // The first and the last year are cut off within.
  if (year <= kFirstYear || year > kLastYear - unit) {
    return fail("the year is beyond the 292 billion years that can be shown");
  }
  return DateUnit{{year, 1, 1}, year_unit(open_digits)};
}

struct Candidates {
  int first = 0;
  int last = 0;
};

Candidates candidates(const EdtfNumber& number, int most) {
  if (number.unspecified == 0) {
    const int value = static_cast<int>(number.value);
    return {value, value};
  }
  Candidates found;
  for (int candidate = 1; candidate <= most; ++candidate) {
    if (!number.admits(candidate)) continue;
    if (found.first == 0) found.first = candidate;
    found.last = candidate;
  }
  return found;
}

DateUnit resolve_within_year(const EdtfDate& date, std::int64_t year) {
  if (date.month.unspecified == 0 && date.month.value > 12) {
    const PartOfYear part = part_of_year(static_cast<int>(date.month.value));
    return {{year, part.first_month, 1}, part.precision};
  }
  const Candidates months = candidates(date.month, 12);
  const int month = months.first;
  if (months.first != months.last) {
    const bool is_quarter = month % 3 == 1 && months.last == month + 2;
    return is_quarter ? DateUnit{{year, month, 1}, Precision::quarter}
                      : DateUnit{{year, 1, 1}, Precision::year};
  }
  if (!date.day.is_stated()) return {{year, month, 1}, Precision::month};
  const Candidates days = candidates(date.day, days_in_month(year, month));
  return days.first == days.last ? DateUnit{{year, month, days.first}, Precision::day}
                                 : DateUnit{{year, month, 1}, Precision::month};
}

Result<DateUnit> resolve_date(const EdtfDate& date) {
  const Result<DateUnit> year = resolve_year(date);
  if (!year || year->precision != Precision::year || !date.month.is_stated()) return year;
  return resolve_within_year(date, year->first.year);
}

Precision time_precision(const EdtfTime& time) {
  if (time.fraction_digits > 6) return Precision::nanosecond;
  if (time.fraction_digits > 3) return Precision::microsecond;
  if (time.fraction_digits > 0) return Precision::millisecond;
  if (time.second) return Precision::second;
  return time.minute ? Precision::minute : Precision::hour;
}

// A leap second has no place on an axis of 86,400-second days: it falls together with the last unit
// of its minute.
std::uint32_t last_nanosecond_of_minute(Precision precision) {
  switch (precision) {
    case Precision::millisecond:
      return 999'000'000;
    case Precision::microsecond:
      return 999'999'000;
    case Precision::nanosecond:
      return 999'999'999;
    default:
      return 0;
  }
}

Result<Instant> resolve_time(CivilDate date, const EdtfTime& time, std::string_view zone) {
  const bool is_leap_second = time.second == 60;
  CivilTime local{date, time.hour, time.minute.value_or(0), time.second.value_or(0),
                  time.nanosecond};
  if (is_leap_second) {
    local.second = 59;
    local.nanosecond = last_nanosecond_of_minute(time_precision(time));
  }
  const EdtfOffset& offset = time.offset;
  const std::int64_t east =
      (offset.hours * 3'600 + offset.minutes * 60) * (offset.is_negative ? -1 : 1);
  const Result<Instant> instant = offset.form == EdtfOffset::Form::none
                                      ? zoned_to_instant(local, zone)
                                      : Result<Instant>(add(to_instant(local), {-east, 0}));
  if (instant && is_leap_second) {
    const CivilTime utc = to_civil(*instant);
    if (utc.hour != 23 || utc.minute != 59) {
      return fail("there is no second 60 but in the last minute of a day in UTC");
    }
  }
  return instant;
}

}  // namespace

Result<StatedTime> resolve(const EdtfPoint& point, std::string_view zone) {
  const Result<DateUnit> date = resolve_date(point.date);
  if (!date) return tl::unexpected(date.error());

  StatedTime stated{to_instant({date->first}), date->precision};
  const auto qualify = [&stated](EdtfQualifier qualifier) {
    stated.is_uncertain |=
        qualifier == EdtfQualifier::uncertain || qualifier == EdtfQualifier::both;
    stated.is_approximate |=
        qualifier == EdtfQualifier::approximate || qualifier == EdtfQualifier::both;
  };
  std::for_each(point.date.before.begin(), point.date.before.end(), qualify);
  std::for_each(point.date.after.begin(), point.date.after.end(), qualify);
  if (!point.time) return stated;

  qualify(point.time->after);
  const Result<Instant> instant = resolve_time(date->first, *point.time, zone);
  if (!instant) return tl::unexpected(instant.error());
  stated.at = *instant;
  stated.precision = time_precision(*point.time);
  stated.is_local = point.time->offset.form == EdtfOffset::Form::none && zone.empty();
  return stated;
}

}  // namespace timeloom
