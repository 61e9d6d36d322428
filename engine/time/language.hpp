// How readers of a language write numbers and dates, and the words that a figure says by itself.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "time/civil.hpp"

namespace timeloom {

// The parts of a date that are written. Brief ones shorten the month.
enum class DateForm : std::uint8_t {
  year,
  quarter,
  quarter_brief,
  month,  // by itself, brief: a tick's
  year_month,
  year_month_brief,
  date,
  date_brief,
  day,  // a number by itself
};

// A value: copies share what they know. May be used from several threads.
class Language {
public:
  // What {name} in the words stands for.
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  Language();  // English
  // Each is made once and kept. By a BCP 47 tag of which assets/languages has the first part: "de",
  // "de-AT". The error lists what there is.
  static Result<Language> of(std::string_view tag);
  static std::span<const std::string_view> known();  // "ar", "de", …

  const std::string& tag() const;
  bool is_english() const;
  bool is_right_to_left() const;

  // One of the words in assets/languages, by its name there.
  std::string words(std::string_view name, Values values = {}) const;
  // The same, in the form that goes with `count`, which {count} stands for too.
  std::string counted(std::string_view name, std::int64_t count, Values values = {}) const;

  // One of the words as it is in assets/languages, JSON: with {name}s, and its forms where it
  // counts.
  std::string words_json(std::string_view name) const;

  std::string number(std::int64_t value) const;
  std::string digits(std::string_view text) const;  // its ASCII digits in this language's
  // By the Gregorian calendar, backward too, with the era where a year would be misread without.
  std::string date(CivilDate date, DateForm form) const;
  // "4.–10. Juni 2012": what is common to both is said once. For year, year_month, date and their
  // brief forms.
  std::string date_range(CivilDate first, CivilDate last, DateForm form) const;
  std::string years_ago(std::int64_t years,
                        bool brief) const;  // "vor 66 Mio. Jahren"; < 0: to come
  std::string amount(std::int64_t count, std::string_view unit) const;         // "2 Jahre"
  std::string signed_amount(std::int64_t count, std::string_view unit) const;  // "+2 Jahre"

  // The names of the twelve months, whole and brief, as dates have them.
  std::span<const std::string> month_names() const;

  friend bool operator==(const Language& a, const Language& b) { return a.tag() == b.tag(); }

private:
  struct State;
  static Result<Language> make(std::string_view tag);
  explicit Language(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace timeloom
