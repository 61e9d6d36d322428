#include "lawsuits/filing_date.hpp"

#include <chrono>

namespace timeloom::lawsuits {
namespace {

namespace ch = std::chrono;

constexpr std::int64_t kSecondsPerDay = 86400;
constexpr ch::year kFirstYear{1600};
constexpr ch::years kFuture{10};

bool has_day_shape(std::string_view text) {
  for (std::size_t at = 0; at < 10; ++at)
    if (at == 4 || at == 7 ? text[at] != '-' : text[at] < '0' || text[at] > '9') return false;
  return true;
}

std::int64_t first_second(ch::year year) {
  const auto day = ch::sys_days(year / ch::January / 1);
  return ch::sys_seconds(day).time_since_epoch().count();
}

}  // namespace

std::string_view day_of(std::string_view date) {
  const bool has_time =
      date.size() > 10 && (date[10] == 'T' || date[10] == ' ') && has_day_shape(date);
  return has_time ? date.substr(0, 10) : date;
}

std::optional<timeloom_span> plain_day(std::string_view date) {
  if (date.size() != 10 || !has_day_shape(date)) return std::nullopt;
  const auto number = [date](std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : date.substr(at, digits)) value = value * 10 + (c - '0');
    return value;
  };
  const ch::year_month_day day(ch::year(number(0, 4)),
                               ch::month(static_cast<unsigned>(number(5, 2))),
                               ch::day(static_cast<unsigned>(number(8, 2))));
  if (!day.ok()) return std::nullopt;
  timeloom_span span{};
  span.start_seconds = span.end_seconds =
      ch::sys_days(day).time_since_epoch().count() * kSecondsPerDay;
  span.start_precision = span.end_precision = TIMELOOM_PRECISION_DAY;
  return span;
}

bool is_plausible(const timeloom_span& date) {
  // Asked for once: to look at the clock costs more than all else that a row's dates do.
  static const auto first = first_second(kFirstYear);
  static const auto behind_last = [] {
    const auto today = ch::floor<ch::days>(ch::system_clock::now());
    return first_second(ch::year_month_day(today).year() + kFuture);
  }();
  return date.start_seconds >= first && date.start_seconds < behind_last;
}

std::string why_unusable(std::string_view date, bool is_date) {
  return "\"" + std::string(date) + "\" is " +
         (is_date ? "too far in the past or the future" : "no date");
}

}  // namespace timeloom::lawsuits
