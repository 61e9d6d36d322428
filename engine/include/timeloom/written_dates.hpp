// Dates as spreadsheets and people write them, turned into EDTF. Functions of their own, for
// plugins and whoever else reads such dates; link timeloom::written_dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace timeloom {

enum class DateOrder : std::uint8_t { month_first, day_first };

// The EDTF or ISO 8601 text of
//   7/23/2013, 23/7/2013, 23-7-2013 and 7/2013; 23.7.2013 (always the day first); 2013/7/23
//   July 23, 2013; 23 July 2013; Tue, 23 Jul 2013; 23-Jul-2013; July 2013; Spring 2013; Q3 2013
//   1850s; 19th century; c. 1850; 44 BC; 20130723; early 2020, mid-2020, late 2020
// each day with an optional time of day (14:05, 2:05 PM, 14:05:09.5) and offset (Z, GMT, +02:00);
// and of two dates, which may be EDTF already, with a dash or "to" between them: July 2012 – August
// 2013. There the first may leave its year to the second, May-June 2020, and the end may not have
// come yet: 2022-present, since 2022.
// Nothing for any other text, and for days and months in numbers that could be either way round
// unless `order` is given. Does not check that the day exists. Month names are
// English, German, French or Spanish.
std::optional<std::string> edtf_from_written(std::string_view text, std::optional<DateOrder> order);

// Whether `text` is, or ranges to or from, a day and month in numbers that could be either way
// round: 3/4/2013.
bool needs_date_order(std::string_view text);

// The order that `text` can only have: 7/23/2013 is month first.
std::optional<DateOrder> shown_date_order(std::string_view text);

// What keeps a text from being a date, to be said after it, where that can be guessed; else
// nothing.
std::string why_no_date(std::string_view text);

// The two texts that a dash or "to" stands between.
std::optional<std::pair<std::string_view, std::string_view>> range_ends(std::string_view text);

// Whether an end is one that has not come yet: "present", "ongoing", "..".
bool is_open_end(std::string_view text);

// The time of day, in 24 hours, that `text` is, with its offset if it has one: "14:05:09+02:00" or
// nothing.
std::optional<std::string> clock_time(std::string_view text);

// Gathers which order the dates of a column show.
class DateOrderEvidence {
public:
  void add(std::string_view cell);
  // Nothing where no cell shows one, or where cells contradict each other.
  std::optional<DateOrder> order() const;

private:
  bool month_first_ = false;
  bool day_first_ = false;
};

}  // namespace timeloom
