#include "time/date_words.hpp"

#include "base/numbers.hpp"
#include "time/civil.hpp"
#include "time/clock_text.hpp"
#include "time/local_dates.hpp"
#include "time/month_names.hpp"
#include "time/year_names.hpp"

namespace timeloom {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kBillion = 1'000'000'000;

bool is_brief(WordLength length) {
  return length == WordLength::brief;
}

std::string month_words(int month, WordLength length) {
  return std::string(is_brief(length) ? short_month_name(month) : month_name(month));
}

std::string ordinal(std::int64_t number) {
  const bool is_teen = number / 10 % 10 == 1;
  const std::int64_t last = is_teen ? 0 : number % 10;
  const char* const suffix = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
  return with_separators(number) + suffix;
}

// "1913–2012", "2000–1991 BC".
std::string year_range_words(std::int64_t first, std::int64_t last) {
  std::string start = year_name(first);
  if (last <= 0) start.resize(start.size() - 3);  // one " BC" is enough
  return start + "–" + year_name(last);
}

std::string years_ago_words(std::int64_t years, WordLength length) {
  const bool brief = is_brief(length);
  if (years >= kBillion) {
    return decimal_quotient(years, kBillion) + (brief ? " Gyr ago" : " billion years ago");
  }
  if (years >= kMillion) {
    return decimal_quotient(years, kMillion) + (brief ? " Myr ago" : " million years ago");
  }
  return with_separators(years) + (brief ? " yr ago" : " years ago");
}

// Decades to billions of years.
std::string wide_year_words(std::int64_t year, Precision precision, WordLength length) {
  const std::int64_t unit = years_in(precision);
  const std::int64_t magnitude = (year < 0 ? -year : year) / unit * unit;
  const bool is_whole_unit = year == (year < 0 ? -(magnitude + unit - 1) : magnitude);
  const std::string the = is_brief(length) ? "" : "the ";

  if (precision <= Precision::ten_thousand_years) {
    return year < 0 && magnitude > 0 ? years_ago_words(magnitude, length)
                                     : year_range_words(year, year + unit - 1);
  }
  if (precision == Precision::decade) {
    return is_whole_unit && year >= 100 ? the + year_name(year) + 's'
                                        : year_range_words(year, year + unit - 1);
  }
  if (!is_whole_unit || magnitude >= 10'000) return year_range_words(year, year + unit - 1);
  return the + ordinal(magnitude / unit + 1) +
         (precision == Precision::century ? " century" : " millennium") + (year < 0 ? " BC" : "");
}

std::string year_words(std::int64_t year, WordLength length) {
  const bool is_deep_time = year <= -kMillion && year % 1'000 == 0;
  return is_deep_time ? years_ago_words(-year, length) : year_name(year);
}

std::string season_words(CivilDate date) {
  constexpr const char* kSeasons[] = {"spring ", "summer ", "autumn ", "winter "};
  const std::string name = kSeasons[date.month / 3 - 1];
  if (date.month != 12) return name + year_name(date.year);
  // The winter of a BC year would need two names for the years it lies in.
  if (date.year < 1'000 || date.year >= 9'999) return name + year_name(date.year);
  const std::int64_t next = (date.year + 1) % 100;
  return name + year_name(date.year) + "–" + (next < 10 ? "0" : "") + std::to_string(next);
}

std::string part_of_year_words(CivilDate date, Precision precision, WordLength length) {
  const bool brief = is_brief(length);
  const int months = months_in(precision);
  const int index = (date.month - 1) / months;
  const std::string year = year_name(date.year);
  const bool is_aligned = (date.month - 1) % months == 0;

  if (precision == Precision::season && date.month % 3 == 0) return season_words(date);
  if (precision == Precision::quarter && is_aligned) {
    constexpr const char* kQuarters[] = {"first", "second", "third", "fourth"};
    return brief ? 'Q' + std::to_string(index + 1) + ' ' + year
                 : std::string("the ") + kQuarters[index] + " quarter of " + year;
  }
  if (precision == Precision::half_year && is_aligned) {
    return brief ? 'H' + std::to_string(index + 1) + ' ' + year
                 : std::string("the ") + (index == 0 ? "first" : "second") + " half of " + year;
  }
  const int last = date.month + months - 1;
  if (last <= 12) {
    return month_words(date.month, length) + "–" + month_words(last, length) + ' ' + year;
  }
  return month_words(date.month, length) + ' ' + year + " – " + month_words(last - 12, length) +
         ' ' + year_name(date.year + 1);
}

std::string day_words(CivilDate date, WordLength length) {
  return std::to_string(date.day) + ' ' + month_words(date.month, length) + ' ' +
         year_name(date.year);
}

bool have_same_precision(const TimeSpan& span, Precision precision) {
  return span.start_precision == precision && span.end_precision == precision;
}

// What is common to both ends is said once; empty where nothing is.
std::string merged_range_words(const CivilTime& start, const CivilTime& end, const TimeSpan& span,
                               WordLength length) {
  if (are_times_of_one_day(span)) {
    return day_words(start.date, length) + ", " + clock_text(start, span.start_precision) + "–" +
           clock_text(end, span.end_precision) +
           std::string(zone_text(span.has(span_flag::end_local)));
  }
  if (!is_brief(length)) return {};
  if (have_same_precision(span, Precision::year)) {
    return year_range_words(start.date.year, end.date.year);
  }
  if (start.date.year != end.date.year) return {};
  if (have_same_precision(span, Precision::month)) {
    return month_words(start.date.month, length) + "–" + date_words(end_of(span), length);
  }
  if (!have_same_precision(span, Precision::day)) return {};
  const std::string first_day = std::to_string(start.date.day);
  const std::string end_words = day_words(end.date, length);
  return start.date.month == end.date.month
             ? first_day + "–" + end_words
             : first_day + ' ' + month_words(start.date.month, length) + " – " + end_words;
}

}  // namespace

bool are_times_of_one_day(const TimeSpan& span) {
  return span.start_precision > Precision::day && span.end_precision > Precision::day &&
         span.has(span_flag::start_local) == span.has(span_flag::end_local) &&
         to_civil(span.start).date == to_civil(span.end).date;
}

std::string date_words(const StatedTime& stated, WordLength length, const Language& language) {
  if (!language.is_english()) return local_date_words(stated, length, language);
  const CivilTime civil = to_civil(stated.at);
  const CivilDate date = civil.date;
  const Precision precision = stated.precision;
  if (precision < Precision::year) return wide_year_words(date.year, precision, length);
  if (precision == Precision::year) return year_words(date.year, length);
  if (precision < Precision::month) return part_of_year_words(date, precision, length);
  if (precision == Precision::month) {
    return month_words(date.month, length) + ' ' + year_name(date.year);
  }
  const std::string day = day_words(date, length);
  if (precision == Precision::day) return day;
  return day + ", " + clock_text(civil, precision) + std::string(zone_text(stated.is_local));
}

std::string date_range_words(const TimeSpan& span, WordLength length, const Language& language) {
  if (!language.is_english()) return local_date_range_words(span, length, language);
  const std::string start = date_words(start_of(span), length);
  const std::string end = date_words(end_of(span), length);
  if (start == end) return start;
  const std::string merged =
      merged_range_words(to_civil(span.start), to_civil(span.end), span, length);
  return merged.empty() ? start + " – " + end : merged;
}

}  // namespace timeloom
