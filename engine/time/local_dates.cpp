#include "time/local_dates.hpp"

#include <array>

#include "time/clock_text.hpp"

namespace timeloom {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kFirstFullCentury = 100;

bool is_brief(WordLength length) {
  return length == WordLength::brief;
}

// "XIX", as Romance languages count centuries.
std::string roman(std::int64_t number) {
  constexpr std::array<std::pair<int, const char*>, 9> kParts = {{{100, "C"},
                                                                  {90, "XC"},
                                                                  {50, "L"},
                                                                  {40, "XL"},
                                                                  {10, "X"},
                                                                  {9, "IX"},
                                                                  {5, "V"},
                                                                  {4, "IV"},
                                                                  {1, "I"}}};
  std::string text;
  for (const auto& [value, letters] : kParts)
    for (; number >= value; number -= value) text += letters;
  return text;
}

class LocalWords {
public:
  LocalWords(WordLength length, const Language& language)
      : brief_(is_brief(length)), language_(language) {}

  std::string date(const StatedTime& stated) const {
    const auto civil = to_civil(stated.at);
    const auto precision = stated.precision;
    if (precision < Precision::year) return wide(civil.date.year, precision);
    if (precision == Precision::year) return year(civil.date.year);
    if (precision < Precision::month) return part_of_year(civil.date, precision);
    const auto words = language_.date(civil.date, form_of(precision));
    if (precision <= Precision::day) return words;
    return words + ", " + clock(civil, precision) + std::string(zone_text(stated.is_local));
  }

  std::string clock(const CivilTime& time, Precision precision) const {
    return language_.digits(clock_text(time, precision));
  }

  DateForm form_of(Precision precision) const {
    if (precision == Precision::year) return DateForm::year;
    if (precision == Precision::month)
      return brief_ ? DateForm::year_month_brief : DateForm::year_month;
    return brief_ ? DateForm::date_brief : DateForm::date;
  }

private:
  std::string year(std::int64_t year) const {
    const bool is_deep_time = year <= -kMillion && year % 1'000 == 0;
    return is_deep_time ? language_.years_ago(-year, brief_)
                        : language_.date({year, 1, 1}, DateForm::year);
  }

  std::string years(std::int64_t first, std::int64_t last) const {
    return language_.date_range({first, 1, 1}, {last, 1, 1}, DateForm::year);
  }

  // Decades to billions of years.
  std::string wide(std::int64_t year, Precision precision) const {
    const auto unit = years_in(precision);
    const auto magnitude = (year < 0 ? -year : year) / unit * unit;
    const bool is_whole_unit = year == (year < 0 ? -(magnitude + unit - 1) : magnitude);
    if (precision <= Precision::ten_thousand_years)
      return year < 0 && magnitude > 0 ? language_.years_ago(magnitude, brief_)
                                       : years(year, year + unit - 1);
    if (precision == Precision::decade)
      return is_whole_unit && year >= kFirstFullCentury
                 ? language_.words("decade", {{"year", language_.digits(std::to_string(year))}})
                 : years(year, year + unit - 1);
    if (!is_whole_unit || magnitude >= 10'000) return years(year, year + unit - 1);
    const auto count = magnitude / unit + 1;
    const std::string name = precision == Precision::century ? "century" : "millennium";
    return language_.words(name + (year < 0 ? "_bc" : ""),
                           {{"number", language_.number(count)}, {"roman", roman(count)}});
  }

  std::string part_of_year(CivilDate date, Precision precision) const {
    constexpr const char* kSeasons[] = {"spring", "summer", "autumn", "winter"};
    const int months = months_in(precision);
    const auto year_text = language_.date(date, DateForm::year);
    const bool is_aligned = (date.month - 1) % months == 0;
    if (precision == Precision::season && date.month % 3 == 0) {
      const auto words = date.month == 12 ? years(date.year, date.year + 1) : year_text;
      return language_.words(kSeasons[date.month / 3 - 1], {{"year", words}});
    }
    if (precision == Precision::quarter && is_aligned)
      return language_.date(date, brief_ ? DateForm::quarter_brief : DateForm::quarter);
    if (precision == Precision::half_year && is_aligned)
      return language_.words(date.month == 1 ? "first_half" : "second_half", {{"year", year_text}});
    const int last = date.month + months - 1;
    const CivilDate end =
        last <= 12 ? CivilDate{date.year, last, 1} : CivilDate{date.year + 1, last - 12, 1};
    return language_.date_range(date, end, form_of(Precision::month));
  }

  bool brief_;
  const Language& language_;
};

}  // namespace

std::string local_date_words(const StatedTime& date, WordLength length, const Language& language) {
  return LocalWords(length, language).date(date);
}

std::string local_date_range_words(const TimeSpan& span, WordLength length,
                                   const Language& language) {
  const LocalWords words(length, language);
  const auto start = words.date(start_of(span));
  const auto end = words.date(end_of(span));
  if (start == end) return start;
  const auto first = to_civil(span.start), last = to_civil(span.end);
  const auto precision = span.start_precision;
  if (are_times_of_one_day(span))
    return words.date({span.start}) + ", " + words.clock(first, precision) + "–" +
           words.clock(last, span.end_precision) +
           std::string(zone_text(span.has(span_flag::end_local)));
  const bool can_merge = precision == span.end_precision &&
                         (precision == Precision::year || precision == Precision::month ||
                          precision == Precision::day);
  return can_merge ? language.date_range(first.date, last.date, words.form_of(precision))
                   : start + " – " + end;
}

}  // namespace timeloom
