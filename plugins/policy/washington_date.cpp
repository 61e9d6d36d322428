#include "policy/washington_date.hpp"

#include <charconv>
#include <chrono>

namespace timeloom::policy {
namespace {

constexpr std::size_t kDateSize = 10;  // "1977-10-17"

int number_at(std::string_view text, std::size_t at, std::size_t size) {
  int value = -1;
  const auto* const begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + size, value);
  return error == std::errc{} && end == begin + size ? value : -1;
}

std::string day_before(std::string_view date) {
  using namespace std::chrono;
  const year_month_day day{year(number_at(date, 0, 4)),
                           month(static_cast<unsigned>(number_at(date, 5, 2))),
                           std::chrono::day(static_cast<unsigned>(number_at(date, 8, 2)))};
  if (!day.ok()) return std::string(date);
  const year_month_day before = sys_days(day) - days(1);
  const auto two = [](unsigned value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  std::string year_text = std::to_string(static_cast<int>(before.year()));
  year_text.insert(0, year_text.size() < 4 ? 4 - year_text.size() : 0, '0');
  return year_text + '-' + two(static_cast<unsigned>(before.month())) + '-' +
         two(static_cast<unsigned>(before.day()));
}

}  // namespace

// Washington is four or five hours behind UTC. Deadlines end at :59:59, so a last second before
// 05:00Z belongs to the day before; everything else is a beginning of the day that UTC names.
std::string washington_date(std::string_view moment) {
  constexpr std::size_t seconds_end = 19;
  if (moment.size() <= seconds_end || moment[4] != '-' || moment[7] != '-' || moment[10] != 'T')
    return std::string(moment);
  const auto date = moment.substr(0, kDateSize), zone = moment.substr(seconds_end);
  if (zone == "-04:00" || zone == "-05:00") return std::string(date);
  if (zone != "Z" && zone != "+00:00") return std::string(moment);
  const bool last_second = moment.substr(13, 6) == ":59:59";
  const int hour = number_at(moment, 11, 2);
  return last_second && hour >= 0 && hour < 5 ? day_before(date) : std::string(date);
}

}  // namespace timeloom::policy
