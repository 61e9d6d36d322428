#include "table/row_time.hpp"

#include <algorithm>

#include "shared/intervals.hpp"
#include "table/text.hpp"

namespace timeloom::table {
namespace {

// Reads an end by read(zone). What is stated without a zone, but began in one, ended in that one:
// ISO 8601 has it so for the two ends of an interval.
template <typename Read>
std::optional<timeloom_span> end_like_start(const timeloom_span& start, std::string_view start_text,
                                            std::string_view zone, const Read& read) {
  const auto end = read(zone);
  const bool starts_in_zone =
      start.start_precision > TIMELOOM_PRECISION_DAY && (start.flags & TIMELOOM_START_LOCAL) == 0;
  if (!end || !starts_in_zone || (end->flags & TIMELOOM_END_LOCAL) == 0) return end;
  const auto offset = own_offset(start_text);
  return read(offset.empty() ? "Z" : offset);
}

// "7/…", "23.…": what EDTF could take for something else.
bool begins_with_day_or_month(std::string_view text) {
  std::size_t width = 0;
  while (width < text.size() && is_digit(text[width])) ++width;
  return width >= 1 && width <= 2 && width < text.size() &&
         std::string_view("/.-").find(text[width]) != std::string_view::npos;
}

// 1 to 12 from "7", "07", "July" or "Jul".
std::optional<std::string> month_number(std::string_view text) {
  const auto edtf = is_all_digits(text)
                        ? edtf_from_written(std::string(text) + "/2000", std::nullopt)
                        : edtf_from_written(std::string(text) + " 2000", std::nullopt);
  if (!edtf || edtf->size() != 7 || edtf->substr(5) > "12") return std::nullopt;
  return edtf->substr(5);
}

// A year as EDTF writes it, or nothing for what is no plain number.
std::optional<std::string> plain_year(std::string_view text) {
  const bool negative = text.starts_with('-');
  std::string digits(negative ? text.substr(1) : text);
  if (!is_all_digits(digits) || digits.size() > 9) return std::nullopt;
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return (digits.size() > 4 ? "Y" : "") + std::string(negative ? "-" : "") + digits;
}

}  // namespace

const RowTimeReader::EndRoles RowTimeReader::kStart{Role::date, Role::time, Role::year, Role::month,
                                                    Role::day};
const RowTimeReader::EndRoles RowTimeReader::kEnd{Role::end, Role::end_time, Role::end_year,
                                                  Role::end_month, Role::end_day};

std::string_view own_offset(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view name : {"Z", "UTC", "GMT"})
    if (text.ends_with(name)) return "Z";
  const auto sign = text.find_last_of("+-");
  const auto clock = text.find(':');
  if (sign == text.npos || clock == text.npos || sign < clock) return {};
  const auto offset = text.substr(sign);
  const auto digits = std::count_if(offset.begin(), offset.end(), is_digit);
  const bool has_colon = offset.size() == 6 && offset[3] == ':';
  return digits == static_cast<std::ptrdiff_t>(offset.size()) - (has_colon ? 2 : 1) &&
                 (digits == 2 || digits == 4)
             ? offset
             : std::string_view();
}

std::optional<timeloom_span> RowTimeReader::read(const Row& row, const ColumnMapping& mapping,
                                                 std::string_view zone) {
  problem_.clear();
  const auto start = read_end(kStart, row, mapping, zone);
  if (!start) {
    if (problem_.empty()) fail(mapping.field(Role::date), "there is no date");
    return std::nullopt;
  }
  if (is_open_end(row[Role::end])) return plugin::open_interval(*start);

  const auto read_like_start = [&](const Row& of_end) {
    return end_like_start(
        *start, row[row[Role::time].empty() ? Role::date : Role::time], zone,
        [&](std::string_view its_zone) { return read_end(kEnd, of_end, mapping, its_zone); });
  };
  // "Date, Start Time, End Time": the end is on the day of the start.
  const auto end_clock = clock_time(row[Role::end_time]);
  if (end_clock && row[Role::end].empty() && row[Role::end_year].empty()) {
    Row same_day = row;
    same_day[Role::end] = row[Role::date];
    same_day[Role::end_year] = row[Role::year];
    same_day[Role::end_month] = row[Role::month];
    same_day[Role::end_day] = row[Role::day];
    const auto end = read_like_start(same_day);
    return end ? std::optional(plugin::interval(*start, *end)) : std::nullopt;
  }
  const auto end = read_like_start(row);
  if (end) return plugin::interval(*start, *end);
  return problem_.empty() ? start : std::nullopt;
}

std::optional<timeloom_span> RowTimeReader::read_end(const EndRoles& roles, const Row& row,
                                                     const ColumnMapping& mapping,
                                                     std::string_view zone) {
  field_ = mapping.field(roles.date);
  std::string_view time = row[roles.time];
  std::string text;
  if (!row[roles.date].empty()) {
    if (const auto unit = mapping.epoch_unit(roles.date)) {
      const auto span = unix_time(row[roles.date], *unit);
      return span ? span : fail(field_, quoted(row[roles.date]) + " is no Unix time");
    }
    if (time.empty()) return read_text(row[roles.date], zone);
    text = row[roles.date];
  } else if (const auto year = row[roles.year]; !year.empty()) {
    field_ = mapping.field(roles.year);
    const auto month = row[roles.month];
    const auto day = row[roles.day];
    const auto edtf = plain_year(year);
    text = edtf ? *edtf : std::string(year);
    if (!month.empty()) {
      const auto number = month_number(month);
      if (!edtf) return fail(field_, quoted(year) + " is no year that a month can go with");
      if (!number) return fail(mapping.field(roles.month), quoted(month) + " is no month");
      text += '-' + *number;
    }
    if (!day.empty()) {
      if (month.empty()) return fail(mapping.field(roles.day), "there is a day without a month");
      if (!is_all_digits(day) || day.size() > 2)
        return fail(mapping.field(roles.day), quoted(day) + " is no day");
      text += (day.size() == 1 ? "-0" : "-") + std::string(day);
    }
  } else if (!time.empty()) {
    field_ = mapping.field(roles.time);
    text = time;
    time = {};
  } else {
    return std::nullopt;
  }

  if (time.empty()) return read_text(text, zone);
  const auto clock = clock_time(time);
  if (!clock) {
    // Some tables repeat the date there: "2013-07-23", "2013-07-23T14:05".
    if (const auto span = read_text(time, zone)) return span;
    return fail(mapping.field(roles.time), quoted(time) + " is no time of day");
  }
  return read_text(text + ' ' + *clock, zone);
}

std::optional<timeloom_span> RowTimeReader::read_text(std::string_view text,
                                                      std::string_view zone) {
  text = trimmed(text);
  problem_.clear();
  const bool numeric = begins_with_day_or_month(text);
  if (!numeric) {
    if (const auto span = output_.parse_time(text, zone)) return span;
  }
  if (const auto edtf = to_edtf(text)) {
    if (const auto span = output_.parse_time(*edtf, zone)) return span;
    problem_ = output_.time_error();
  } else if (needs_date_order(text)) {
    problem_ = quoted(text) +
               " may have the month or the day first, and the other dates do not tell; set the "
               "option date_order to \"mdy\" or \"dmy\"";
  } else {
    if (numeric) output_.parse_time(text, zone);
    const auto why = why_no_date(text);
    problem_ = why.empty() ? output_.time_error() : quoted(text) + ' ' + why;
  }
  return std::nullopt;
}

std::optional<std::string> RowTimeReader::to_edtf(std::string_view text) {
  if (!order_ && !order_sought_ && needs_date_order(text)) {
    order_sought_ = true;
    order_ = find_order_();
  }
  return edtf_from_written(text, order_);
}

std::optional<timeloom_span> RowTimeReader::fail(std::string_view field, std::string problem) {
  field_ = field;
  problem_ = std::move(problem);
  return std::nullopt;
}

}  // namespace timeloom::table
