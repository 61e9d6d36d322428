#include "time/time_zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <optional>
#include <string>

namespace timeloom {

namespace {

// Seconds east of Greenwich for "Z", "+02", "+02:00", "-0500"; nothing for other text.
std::optional<int> fixed_offset(std::string_view zone) {
  if (zone.empty() || zone == "Z") return 0;
  if (zone[0] != '+' && zone[0] != '-') return std::nullopt;
  std::string digits;
  for (std::size_t i = 1; i < zone.size(); ++i) {
    const bool colon = zone[i] == ':' && i == 3 && zone.size() == 6;
    if (colon) continue;
    if (zone[i] < '0' || zone[i] > '9') return std::nullopt;
    digits += zone[i];
  }
  if (digits.size() != 2 && digits.size() != 4) return std::nullopt;
  digits.resize(4, '0');
  const int hours = (digits[0] - '0') * 10 + digits[1] - '0';
  const int minutes = (digits[2] - '0') * 10 + digits[3] - '0';
  if (hours > 23 || minutes > 59) return std::nullopt;
  const int seconds = hours * 3'600 + minutes * 60;
  return zone[0] == '-' ? -seconds : seconds;
}

Result<const date::time_zone*> find_zone(std::string_view zone) {
  try {
    return date::locate_zone(zone);
  } catch (const std::exception&) {
    return fail("there is no time zone \"" + std::string(zone) + "\"");
  }
}

constexpr std::int64_t kFirstZonedYear = -30'000;  // the date library counts years in 16 bits
constexpr std::int64_t kLastZonedYear = 2'037;     // the compiled zones list no changes after it

// The time to ask the zone about: years beyond the zone's list are like the latest listed one that
// begins on the same day of the week and is as long, so that summer time goes on by today's rules.
std::chrono::seconds listed_seconds(const CivilTime& time) {
  CivilTime listed = time;
  std::int64_t& year = listed.date.year;
  if (year > kLastZonedYear) {
    const int weekday = weekday_from_days(days_from_civil({year, 1, 1}));
    const bool is_leap = is_leap_year(year);
    year = kLastZonedYear;
    while (is_leap_year(year) != is_leap ||
           weekday_from_days(days_from_civil({year, 1, 1})) != weekday) {
      --year;
    }
  }
  year = std::max(year, kFirstZonedYear);
  listed.date.day = std::min(listed.date.day, days_in_month(year, listed.date.month));
  return std::chrono::seconds(to_instant(listed).seconds);
}

}  // namespace

Result<Instant> zoned_to_instant(const CivilTime& local, std::string_view zone) {
  const Instant as_utc = to_instant(local);
  if (const auto offset = fixed_offset(zone)) return add(as_utc, {-*offset, 0});
  const auto found = find_zone(zone);
  if (!found) return tl::unexpected(found.error());
  // The first of two candidates is the offset before the change, for gaps and repeats alike.
  const auto info = (*found)->get_info(date::local_seconds(listed_seconds(to_civil(as_utc))));
  return add(as_utc, {-info.first.offset.count(), 0});
}

Result<CivilTime> instant_to_zoned(Instant instant, std::string_view zone) {
  if (const auto offset = fixed_offset(zone)) return to_civil(add(instant, {*offset, 0}));
  const auto found = find_zone(zone);
  if (!found) return tl::unexpected(found.error());
  const auto info = (*found)->get_info(date::sys_seconds(listed_seconds(to_civil(instant))));
  return to_civil(add(instant, {info.offset.count(), 0}));
}

}  // namespace timeloom
