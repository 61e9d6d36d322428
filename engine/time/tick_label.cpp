#include "time/tick_label.hpp"

#include "time/civil.hpp"
#include "time/clock_text.hpp"
#include "time/month_names.hpp"
#include "time/tick_grid.hpp"
#include "time/year_names.hpp"

namespace timeloom {

namespace {

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kMicrosecond = 1'000;
constexpr std::int64_t kBillionYears = 1'000'000'000;

std::string deep_year_label(std::int64_t year, std::int64_t step) {
  if (year == 0) return "now";
  const std::int64_t magnitude = year < 0 ? -year : year;
  // Steps below a million keep to one unit, so that only their digits change.
  const bool is_billions = magnitude >= kBillionYears && step >= kDeepTimeStep;
  const std::string count = is_billions ? decimal_quotient(magnitude, kBillionYears) + " Gyr"
                                        : decimal_quotient(magnitude, kDeepTimeStep) + " Myr";
  return year < 0 ? count + " ago" : "in " + count;
}

std::string year_label(std::int64_t year, std::int64_t step) {
  const bool is_far = step >= kLeastDeepTimeStep && year <= -kDeepTimeStep;
  if (step >= kDeepTimeStep || is_far) return deep_year_label(year, step);
  // One "AD" at the turn is enough.
  return year > 1 && year < 100 ? std::to_string(year) : year_name(year);
}

// "+250 ms", counted from the parent tick.
std::string fraction_label(std::uint32_t nanosecond, std::int64_t step) {
  if (step >= kMillisecond) return '+' + std::to_string(nanosecond / 1'000'000) + " ms";
  if (step >= kMicrosecond) return '+' + std::to_string(nanosecond / 1'000 % 1'000) + " µs";
  return '+' + std::to_string(nanosecond % 1'000) + " ns";
}

Precision clock_precision(TickStep parent) {
  if (parent.unit == TickUnit::second) return Precision::second;
  return parent.count >= kMillisecond ? Precision::millisecond : Precision::microsecond;
}

std::string date_label(CivilDate date) {
  return std::to_string(date.day) + ' ' + std::string(month_name(date.month)) + ' ' +
         year_name(date.year);
}

std::string local_minor_label(Instant at, TickStep step, const Language& language) {
  const auto civil = to_civil(at);
  if (step.unit == TickUnit::day) return language.date(civil.date, DateForm::day);
  if (step.unit == TickUnit::month) return language.date(civil.date, DateForm::month);
  if (step.unit != TickUnit::year) return language.digits(minor_label(at, step, {}));
  const auto year = civil.date.year;
  const bool is_far = step.count >= kLeastDeepTimeStep && year <= -kDeepTimeStep;
  if (step.count >= kDeepTimeStep || is_far)
    return year == 0 ? language.words("now") : language.years_ago(-year, true);
  // One era at the turn is enough.
  return year > 1 && year < 100 ? language.number(year) : language.date(civil.date, DateForm::year);
}

// "14:05:09 UTC": what fractions are counted from.
std::string clock_label(const CivilTime& civil, TickStep parent, AxisClock clock,
                        const Language& language) {
  return language.digits(clock_text(civil, clock_precision(parent))) +
         std::string(zone_text(clock != AxisClock::utc));
}

std::string local_major_label(Instant at, TickStep parent, AxisClock clock,
                              const Language& language) {
  const auto civil = to_civil(at);
  if (parent.unit == TickUnit::year) return language.date(civil.date, DateForm::year);
  if (parent.unit == TickUnit::month) return language.date(civil.date, DateForm::year_month);
  const auto date = language.date(civil.date, DateForm::date);
  if (parent.unit == TickUnit::day) return date;
  return date + " " + clock_label(civil, parent, clock, language);
}

}  // namespace

TickStep parent_step(TickStep step) {
  switch (step.unit) {
    case TickUnit::nanosecond:
      if (step.count >= kMillisecond) return {TickUnit::second, 1};
      return {TickUnit::nanosecond, step.count >= kMicrosecond ? kMillisecond : kMicrosecond};
    case TickUnit::second:
    case TickUnit::minute:
    case TickUnit::hour:
      return {TickUnit::day, 1};
    case TickUnit::day:
      return {TickUnit::month, 1};
    default:
      return {TickUnit::year, 1};
  }
}

std::string minor_label(Instant at, TickStep step, const Language& language) {
  if (!language.is_english()) return local_minor_label(at, step, language);
  const CivilTime civil = to_civil(at);
  switch (step.unit) {
    case TickUnit::nanosecond:
      return fraction_label(civil.nanosecond, step.count);
    case TickUnit::second:
      return clock_text(civil, Precision::second);
    case TickUnit::minute:
    case TickUnit::hour:
      return clock_text(civil, Precision::minute);
    case TickUnit::day:
      return std::to_string(civil.date.day);
    case TickUnit::month:
      return std::string(short_month_name(civil.date.month));
    default:
      return year_label(civil.date.year, step.count);
  }
}

std::string major_label(Instant at, TickStep parent, AxisClock clock, const Language& language) {
  if (!language.is_english()) return local_major_label(at, parent, clock, language);
  const CivilTime civil = to_civil(at);
  switch (parent.unit) {
    case TickUnit::year:
      return year_name(civil.date.year);
    case TickUnit::month:
      return std::string(month_name(civil.date.month)) + ' ' + year_name(civil.date.year);
    case TickUnit::day:
      return date_label(civil.date);
    default:
      return date_label(civil.date) + ' ' + clock_label(civil, parent, clock, language);
  }
}

std::string short_major_label(Instant at, TickStep parent, AxisClock clock,
                              const Language& language) {
  const CivilTime civil = to_civil(at);
  const bool is_clock = parent.unit == TickUnit::second || parent.unit == TickUnit::nanosecond;
  if (!is_clock || civil == CivilTime{civil.date}) return major_label(at, parent, clock, language);
  return language.digits(clock_text(civil, clock_precision(parent)));
}

}  // namespace timeloom
