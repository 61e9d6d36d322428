#include "legislation/bill_dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace timeloom::legislation {
namespace {

constexpr std::size_t kDaySize = 10;  // "2018-02-27"

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int to_int(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_day(std::string_view text) {
  if (text.size() != kDaySize) return false;
  for (std::size_t at = 0; at < kDaySize; ++at)
    if (at == 4 || at == 7 ? text[at] != '-' : !is_digit(text[at])) return false;
  return true;
}

// Nearly every date of a bill is a plain day, and there are a million of them in a Congress.
std::optional<timeloom_span> day_span(std::string_view text) {
  using namespace std::chrono;
  if (!is_day(text)) return std::nullopt;
  const year_month_day date{year(to_int(text.substr(0, 4))),
                            month(static_cast<unsigned>(to_int(text.substr(5, 2)))),
                            day(static_cast<unsigned>(to_int(text.substr(8, 2))))};
  if (!date.ok()) return std::nullopt;
  timeloom_span span{};
  span.start_seconds = span.end_seconds =
      duration_cast<seconds>(sys_days(date).time_since_epoch()).count();
  span.start_precision = span.end_precision = TIMELOOM_PRECISION_DAY;
  return span;
}

// "7:00PM" is 19:00; other times stay as they are.
std::string day_time(std::string_view text) {
  const bool afternoon = text.ends_with("PM");
  if (!afternoon && !text.ends_with("AM")) return std::string(text);
  auto time = text.substr(0, text.size() - 2);
  while (time.ends_with(' ')) time.remove_suffix(1);
  const auto colon = time.find(':');
  if (colon == time.npos || colon == 0 || colon > 2 ||
      !std::all_of(time.begin(), time.end(), [](char c) { return is_digit(c) || c == ':'; }))
    return std::string(text);
  const auto hour = std::to_string(to_int(time.substr(0, colon)) % 12 + (afternoon ? 12 : 0));
  return (hour.size() < 2 ? "0" : "") + hour + std::string(time.substr(colon));
}

std::int64_t new_year(int year) {
  using namespace std::chrono;
  return duration_cast<seconds>(sys_days(std::chrono::year(year) / January / 1).time_since_epoch())
      .count();
}

}  // namespace

std::string_view stated_day(std::string_view text) {
  const auto day = text.substr(0, kDaySize);
  const bool ends = text.size() <= kDaySize ||
                    std::string_view("T Z+-").find(text[kDaySize]) != std::string_view::npos;
  return ends && is_day(day) ? day : text;
}

BillDates::BillDates(plugin::Reader& reader, std::string_view congress)
    : reader_(reader), congress_(congress) {
  // The first Congress met in 1789, each sits for two years, and its last bills are signed and
  // counted within the next.
  const int first_year = 1787 + 2 * to_int(congress);
  first_second_ = new_year(first_year);
  end_second_ = new_year(first_year + 4);
}

BillDates::Stated BillDates::within_congress(std::optional<timeloom_span> span,
                                             std::string_view text) const {
  const auto quoted = "\"" + std::string(text) + "\"";
  if (!span) return {.fault = quoted + " is no date"};
  if (span->start_seconds >= first_second_ && span->start_seconds < end_second_)
    return {.span = span};
  return {.fault = quoted + " is not within the time of Congress " + congress_};
}

BillDates::Stated BillDates::day(std::string_view date) const {
  if (date.empty()) return {.fault = "no date"};
  const auto day = stated_day(date);
  auto span = day_span(day);
  if (!span) span = reader_.parse_time(day, kWashington);
  return within_congress(span, date);
}

BillDates::Stated BillDates::moment(std::string_view date, std::string_view time) const {
  const auto whole = day(date);
  if (!whole.span) return whole;
  const auto day_text = stated_day(date);
  const auto own = date.substr(day_text.size());
  const bool has_own = own.starts_with('T') && !own.starts_with("T00:00:00") && own != "T00:00";
  if (time.empty() && !has_own) return whole;
  const auto text = time.empty() ? std::string(date) : std::string(day_text) + "T" + day_time(time);
  if (const auto span = reader_.parse_time(text, kWashington))
    return {.span = span, .has_time = true};
  return {.span = whole.span,
          .fault = "\"" + std::string(time.empty() ? own.substr(1) : time) +
                   "\" is no time, so only the date is kept"};
}

}  // namespace timeloom::legislation
